/** The last of the sorted dates that is not after the given one; the first if all are after. Undefined without dates. */
export function sessionOnOrBefore(dates: readonly string[], date: string): string | undefined {
  let low = 0;
  let high = dates.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((dates[middle] ?? '') <= date) low = middle + 1;
    else high = middle;
  }
  return dates[Math.max(0, low - 1)];
}
