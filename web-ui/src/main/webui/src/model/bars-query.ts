import { addDays } from './add-days';
import { addMonths } from './add-months';
import type { Adjustment } from './adjustment';
import type { ChartRange } from './chart-range';
import type { ChartPlace } from './place';

/**
 * Which bars to ask for, and from which date on they are shown. The bars before `shownFrom` are there for the close
 * that the change is counted from.
 */
export interface BarsQuery {
  readonly interval: 'day' | 'hour';
  readonly from?: string;
  readonly to?: string;
  readonly shownFrom?: string;
  /** Show only so many of the last sessions. */
  readonly sessions?: number;
  /** Free from splits if absent. */
  readonly adjustment?: Adjustment;
}

// The longest that markets have been closed at a stretch in modern times is well under this.
const DAYS_TO_REACH_A_CLOSE = 14;

/** @param lastDate the date of the instrument's last bar: ranges end there, not at the reader's today */
export function barsQuery(span: ChartPlace['span'], lastDate: string): BarsQuery {
  if ('from' in span) {
    return { interval: 'day', from: addDays(span.from, -DAYS_TO_REACH_A_CLOSE), to: span.to, shownFrom: span.from };
  }
  if (span.range === '1D' || span.range === '5D') {
    const sessions = span.range === '1D' ? 1 : 5;
    return { interval: 'hour', from: addDays(lastDate, -DAYS_TO_REACH_A_CLOSE - sessions), sessions };
  }
  const shownFrom = firstDate(span.range, lastDate);
  return shownFrom === undefined
    ? { interval: 'day' }
    : { interval: 'day', from: addDays(shownFrom, -DAYS_TO_REACH_A_CLOSE), shownFrom };
}

function firstDate(range: Exclude<ChartRange, '1D' | '5D'>, lastDate: string): string | undefined {
  switch (range) {
    case '1M':
      return addDays(addMonths(lastDate, -1), 1);
    case '6M':
      return addDays(addMonths(lastDate, -6), 1);
    case 'YTD':
      return `${lastDate.slice(0, 4)}-01-01`;
    case '1Y':
      return addDays(addMonths(lastDate, -12), 1);
    case '5Y':
      return addDays(addMonths(lastDate, -60), 1);
    case 'Max':
      return undefined;
  }
}
