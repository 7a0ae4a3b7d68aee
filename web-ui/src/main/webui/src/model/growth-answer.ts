/** Adjusted closes of several symbols, as the API answers. */
export interface GrowthAnswer {
  readonly source: string | null;
  readonly asOf: string | null;
  readonly truncated: boolean;
  /** Symbols that are not tracked. */
  readonly unknown: readonly string[];
  readonly series: readonly GrowthAnswerSeries[];
}

export interface GrowthAnswerSeries {
  readonly symbol: string;
  readonly name: string | null;
  /** True if the last session is not over. */
  readonly live: boolean;
  readonly date: readonly string[];
  readonly adjustedClose: readonly number[];
}
