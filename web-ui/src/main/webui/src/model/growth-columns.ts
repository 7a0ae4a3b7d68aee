import type { IndexTable } from './index-table';
import { standingClose } from './standing-close';

/** Growth of several symbols over some dates, as columns. */
export interface GrowthColumns {
  readonly dates: readonly string[];
  readonly lines: readonly { readonly symbol: string; readonly percent: readonly (number | null)[] }[];
}

/** The growth of every symbol between two indices of the table, both among them; null where it had no price. */
export function growthColumns(table: IndexTable, base: readonly number[], [first, last]: readonly [number, number]): GrowthColumns {
  const lines = table.lines.map((line, at) => {
    const percent = Array.from({ length: last - first + 1 }, (_, offset) => {
      const growth = 100 * (standingClose(table, line, first + offset) / (base[at] ?? Number.NaN) - 1);
      return Number.isNaN(growth) ? null : growth;
    });
    return { symbol: line.symbol, percent };
  });
  return { dates: table.dates.slice(first, last + 1), lines };
}
