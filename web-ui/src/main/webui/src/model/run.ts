/** One ingest run. Instants are UTC. */
export interface Run {
  readonly id?: string;
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly source: string;
  readonly marketTime?: string | null;
  readonly due?: number;
  readonly published: number;
  readonly unchanged: number;
  /** The lists may be cut short; the counts are whole. */
  readonly failedCount?: number;
  readonly refusedCount?: number;
  readonly failed: readonly { readonly symbol: string; readonly reason: string }[];
  readonly refused?: readonly { readonly symbol: string; readonly slot: string; readonly reason: string }[];
  readonly exitCode: number;
}
