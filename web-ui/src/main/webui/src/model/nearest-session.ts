import { daysSince1970, type IndexTable } from './index-table';

/** The index of the table's date nearest to the given one, the earlier of two as near; −1 in an empty table. */
export function nearestSession({ days }: IndexTable, date: string): number {
  const day = daysSince1970(date);
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((days[middle] ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  const [before, after] = [days[low - 1], days[low]];
  if (before === undefined) return days.length === 0 ? -1 : 0;
  return after === undefined || day - before <= after - day ? low - 1 : low;
}
