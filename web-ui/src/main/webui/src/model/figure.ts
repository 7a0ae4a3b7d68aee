import type { FigureTable } from './figure-table';
import type { Picture } from './picture';

/** Anything on a page that can be taken out of it: as a picture, as a table, as a page of its own, as a link. */
export interface Figure {
  /** What its files are called, without the ending: letters, digits and dashes say enough. */
  readonly name: string;
  /** What it shows, as a headline: Apple Inc., one year. */
  readonly title: string;
  /** Which market the figures come from, and how old they are. */
  readonly origin: string;
  /** How the figures are made, in a sentence or as a formula. */
  readonly formula: string;
  /** The address, path and query, that opens what is seen. */
  readonly address: string;
  /** Made when it is asked for. */
  readonly table: () => FigureTable;
  /** Drawn when it is asked for, in the reader's present theme. */
  readonly picture: () => Picture | Promise<Picture>;
}
