/** One bar that has a close. `date` is the exchange's date, or the UTC instant at which an hour starts. */
export interface Bar {
  readonly date: string;
  readonly open: number | null;
  readonly high: number | null;
  readonly low: number | null;
  readonly close: number;
  readonly volume: number | null;
  readonly final: boolean;
}
