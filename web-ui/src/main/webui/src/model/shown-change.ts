import type { Bar } from './bar';
import type { ShownBars } from './shown-bars';

/** How far the price went over what is shown: from the close of one bar to the close of another. */
export interface ShownChange {
  readonly from: Bar;
  readonly to: Bar;
  readonly change: number;
  readonly percent: number;
}

/**
 * The change over the bars from index `first` to `last`, counted from the close before them; from the first one's
 * close if nothing is known before it. Null where there is nothing to compare.
 */
export function shownChange(shown: ShownBars, first = 0, last = shown.bars.length - 1): ShownChange | null {
  const lowest = Math.max(0, first);
  const to = shown.bars[Math.min(last, shown.bars.length - 1)];
  const from = lowest === 0 ? (shown.before ?? shown.bars[0]) : shown.bars[lowest - 1];
  if (from === undefined || to === undefined || from === to || from.close === 0) return null;
  return { from, to, change: to.close - from.close, percent: 100 * (to.close / from.close - 1) };
}
