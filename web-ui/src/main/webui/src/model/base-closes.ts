import type { IndexTable } from './index-table';
import { standingClose } from './standing-close';

/** The close of each symbol that counts as 0 % when growth is measured against a date; not a number without one. */
export function baseCloses(table: IndexTable, index: number): readonly number[] {
  return table.lines.map((line) => standingClose(table, line, index));
}
