import { addDays } from './add-days';
import { addMonths } from './add-months';
import type { Bar } from './bar';

/** The lowest and the highest price of the 52 weeks that end with the last bar. */
export interface YearRange {
  readonly low: number;
  readonly high: number;
  /** The last close. */
  readonly last: number;
}

export function firstDayOfYearRange(lastDate: string): string {
  return addDays(addMonths(lastDate, -12), 1);
}

/** @param bars daily ones on one basis, oldest first; where a bar has no low or high, its close counts */
export function yearRange(bars: readonly Bar[]): YearRange | null {
  const last = bars.at(-1);
  if (last === undefined) return null;
  const first = firstDayOfYearRange(last.date);
  const year = bars.filter((bar) => bar.date >= first);
  return {
    low: Math.min(...year.map((bar) => bar.low ?? bar.close)),
    high: Math.max(...year.map((bar) => bar.high ?? bar.close)),
    last: last.close,
  };
}
