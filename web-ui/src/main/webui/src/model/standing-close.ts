import type { IndexLine, IndexTable } from './index-table';

/** How long a price stands where a symbol does not trade, as the API has it: over weekends and the longest holidays. */
const DAYS_THAT_A_PRICE_STANDS = 7;

/** The close that a symbol has on a date: of that session, or of its last one in the week before. Else not a number. */
export function standingClose({ days }: IndexTable, line: IndexLine, index: number): number {
  const day = days[index] ?? Number.NaN;
  for (let at = index; at >= 0 && day - (days[at] ?? 0) <= DAYS_THAT_A_PRICE_STANDS; at--) {
    const close = line.close[at] ?? Number.NaN;
    if (!Number.isNaN(close)) return close;
  }
  return Number.NaN;
}
