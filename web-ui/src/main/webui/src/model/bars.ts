type Column = readonly (number | null)[];

/**
 * Bars as columns of one length. `date` holds ISO dates of the exchange, or UTC instants for hourly bars. A missing
 * figure is null.
 */
export interface Bars {
  readonly symbol: string;
  readonly currency: string | null;
  readonly timeZone: string;
  readonly interval: string;
  readonly adjustment: string;
  readonly source: string | null;
  readonly asOf: string | null;
  readonly date: readonly string[];
  readonly open: Column;
  readonly high: Column;
  readonly low: Column;
  readonly close: Column;
  readonly volume: Column;
  /** False where the session is not over. */
  readonly final?: readonly boolean[];
  readonly truncated?: boolean;
  /** The stored bars in the answer that were put right, and how. */
  readonly repaired?: readonly { readonly date: string; readonly what: string }[];
}
