import type { GrowthScale } from '../model/growth-scale';
import type { IndexTable } from '../model/index-table';
import type { TickUnit } from '../model/session-ticks';

/** All that the canvas of growth draws. */
export interface IndexView {
  readonly table: IndexTable;
  readonly scale: GrowthScale;
  /** The indices of the first and last date shown. */
  readonly shown: readonly [number, number];
  /** The index of the date that growth is measured against, and each line's close there. */
  readonly closest: number;
  readonly base: readonly number[];
  /** Whether the reference is on its way: lines are thin and whole then, which is drawn many times faster. */
  readonly moving: boolean;
  /** The line that is to stand out. */
  readonly marked: number | null;
  readonly formatPercent: (percent: number) => string;
  readonly formatDate: (index: number, before: number | undefined, unit: TickUnit) => string;
}
