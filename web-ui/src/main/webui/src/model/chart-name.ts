import type { BarsQuery } from './bars-query';

/** One name for the bars that a query asks for of a symbol. */
export function chartName(symbol: string, query: BarsQuery): string {
  return [symbol, query.interval, query.from, query.to, query.shownFrom, query.sessions, query.adjustment].join(' ');
}
