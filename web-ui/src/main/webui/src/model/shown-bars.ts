import type { Bar } from './bar';
import type { BarsQuery } from './bars-query';
import { exchangeDate } from './exchange-date';

/** The bars that a chart shows, and the last one before them, from whose close the change is counted. */
export interface ShownBars {
  readonly before: Bar | null;
  readonly bars: readonly Bar[];
}

export function shownBars(bars: readonly Bar[], query: BarsQuery, timeZone: string): ShownBars {
  const first = firstShown(bars, query, timeZone);
  return { before: bars[first - 1] ?? null, bars: bars.slice(first) };
}

function firstShown(bars: readonly Bar[], query: BarsQuery, timeZone: string): number {
  if (query.sessions !== undefined) {
    const dates = bars.map((bar) => exchangeDate(bar.date, timeZone));
    const oldest = [...new Set(dates)].at(-query.sessions) ?? dates[0];
    return Math.max(0, oldest === undefined ? 0 : dates.indexOf(oldest));
  }
  const from = query.shownFrom;
  if (from === undefined) return 0;
  const first = bars.findIndex((bar) => bar.date >= from);
  return first === -1 ? bars.length : first;
}
