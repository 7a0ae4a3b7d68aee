export const SEASONALITY_COLUMNS = ['hour', 'weekday'] as const;
export type SeasonalityColumns = (typeof SEASONALITY_COLUMNS)[number];

export const SEASONALITY_MEASURES = ['return', 'volume'] as const;
export type SeasonalityMeasure = (typeof SEASONALITY_MEASURES)[number];

/** Means by month and hour, or month and weekday, as the API answers. */
export interface Seasonality {
  readonly symbol: string;
  readonly measure: SeasonalityMeasure;
  /** Percent, or shares. */
  readonly unit: string;
  /** The exchange's: all is by its clock. */
  readonly timeZone: string;
  readonly columnsOf: SeasonalityColumns;
  /** The months, 1 to 12. */
  readonly rows: readonly number[];
  /** The hours in which bars start, 0 to 23, or the weekdays, 1 (Monday) to 7; none where no bars are stored. */
  readonly columns: readonly number[];
  /** By row, then by column; null in a cell without data. */
  readonly value: readonly (readonly (number | null)[])[];
  /** How many bars each cell is the mean of. */
  readonly count: readonly (readonly number[])[];
  readonly from: string | null;
  readonly to: string | null;
  readonly source: string | null;
  readonly asOf: string | null;
  readonly truncated: boolean;
  readonly formula: string;
}
