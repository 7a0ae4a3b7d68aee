import type { IndexTable } from './index-table';
import { standingClose } from './standing-close';

/** A symbol's growth on one date; null where it had no price then, or none on the date that it is measured against. */
export interface GrowthReading {
  readonly symbol: string;
  readonly name: string | null;
  /** The symbol's place in the table: its colour goes by it. */
  readonly line: number;
  readonly percent: number | null;
}

/** What every symbol had grown by on a date, the highest first; those without growth last. */
export function readGrowth(table: IndexTable, base: readonly number[], index: number): readonly GrowthReading[] {
  const readings = table.lines.map((line, at) => {
    const percent = 100 * (standingClose(table, line, index) / (base[at] ?? Number.NaN) - 1);
    return { symbol: line.symbol, name: line.name, line: at, percent: Number.isNaN(percent) ? null : percent };
  });
  return readings.sort((one, other) => (other.percent ?? -Infinity) - (one.percent ?? -Infinity) || (one.symbol < other.symbol ? -1 : 1));
}
