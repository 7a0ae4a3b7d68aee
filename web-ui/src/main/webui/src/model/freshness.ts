import type { Run } from './run';

/** How current the stored data is, counted in the exchange's sessions. */
export interface Freshness {
  readonly state: 'fresh' | 'late' | 'stale';
  readonly lastSession: string | null;
  readonly expectedSession: string | null;
  readonly sessionsBehind: number;
  readonly tracked: number;
  readonly loaded: number;
  readonly source?: string | null;
  /** Instruments whose bar of the last session is not final, where the API tells them. */
  readonly live?: number;
  readonly lastRun: Run | null;
}
