/** A new or corrected daily bar, as the stream tells it. */
export interface BarEvent {
  readonly symbol: string;
  readonly date: string;
  readonly open?: number | null;
  readonly high?: number | null;
  readonly low?: number | null;
  readonly close?: number | null;
  readonly volume?: number | null;
  readonly final?: boolean;
  readonly interval?: string;
}
