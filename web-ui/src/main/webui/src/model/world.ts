import type { Market } from './market';

/** The world's indices, as the API answers. `asOf` is null without any bar. */
export interface World {
  readonly asOf: string | null;
  readonly source: string | null;
  /** The clock by which markets are open or closed: a replay's own, else the wall clock. */
  readonly marketTime: string;
  readonly advancing: number;
  readonly declining: number;
  readonly unchanged: number;
  readonly markets: readonly Market[];
}
