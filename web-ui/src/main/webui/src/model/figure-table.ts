/** What one place in a figure's table holds; null if it is not known. Numbers are as exact as the service gave them. */
export type FigureCell = string | number | null;

export interface FigureColumn {
  /** With its unit, if it has one: Close (USD). */
  readonly name: string;
  /** How a number of this column is written for a reader; as it is if absent. Files always get the number itself. */
  readonly text?: (value: number) => string;
}

/** All that a figure shows, as a table. Each row has a cell for each column. */
export interface FigureTable {
  readonly columns: readonly FigureColumn[];
  readonly rows: readonly (readonly FigureCell[])[];
}
