import type { Run } from './run';

/** How current the stored data is, counted in the exchange's sessions. */
export interface Freshness {
  readonly state: 'fresh' | 'late' | 'stale';
  readonly lastSession: string | null;
  readonly expectedSession: string | null;
  readonly sessionsBehind: number | null;
  readonly tracked: number;
  /** Instruments with a final bar. */
  readonly loaded: number;
  /** Instruments whose newest bar can still change. */
  readonly live?: number;
  readonly source: string | null;
  readonly asOf?: string | null;
  readonly lastRun: Run | null;
}
