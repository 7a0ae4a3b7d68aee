import type { IndexTable } from './index-table';

/** The indices of the first and last date in [from, to]; all, where that would be fewer than two. */
export function shownSessions({ dates }: IndexTable, from?: string, to?: string): readonly [number, number] {
  const end = dates.length - 1;
  const first = from === undefined ? 0 : dates.findIndex((date) => date >= from);
  const last = to === undefined ? end : dates.findLastIndex((date) => date <= to);
  return first === -1 || last - first < 1 ? [0, end] : [first, last];
}
