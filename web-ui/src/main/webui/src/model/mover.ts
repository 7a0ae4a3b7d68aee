/** One instrument in a ranking. Prices are in its currency; `changePercent` is 100 × (close ÷ previousClose − 1). */
export interface Mover {
  readonly rank: number;
  readonly symbol: string;
  readonly name: string | null;
  readonly sector: string | null;
  readonly currency?: string | null;
  readonly close: number;
  readonly previousClose: number;
  readonly previousDate?: string;
  readonly change: number;
  readonly changePercent: number;
  readonly volume: number | null;
  /** True while the session is not over: close and volume are those so far. */
  readonly live?: boolean;
  /** Volume ÷ the mean volume of the 20 sessions before. */
  readonly relativeVolume: number | null;
  /** The closes of up to 20 sessions; the last is `close`. */
  readonly sparkline: readonly number[];
}
