/** A live price, with its change as the source sent it. */
export interface Tick {
  readonly symbol: string;
  readonly price: number;
  readonly change: number | null;
  readonly changePercent: number | null;
  readonly currency: string | null;
  /** When the price was made, by the market's clock. */
  readonly time: string;
  readonly session: 'pre' | 'regular' | 'post' | 'overnight';
  /** Until when that part of the day goes on, by the market's clock; null if it can't be told. */
  readonly sessionEnds: string | null;
  readonly source: string;
  /** When it was received, by ours. */
  readonly receivedAt: string;
}
