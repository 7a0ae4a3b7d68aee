/** How far apart the dates are that are written below a chart. */
export type TickUnit = 'year' | 'month' | 'day';

export interface SessionTicks {
  readonly unit: TickUnit;
  readonly indices: readonly number[];
}

const MONTHS_APART = [1, 3, 6];

/** The sessions with which a year, some months or a few days begin: as many as there is room for. */
export function sessionTicks(dates: readonly string[], first: number, last: number, most: number): SessionTicks {
  const days = Math.ceil((last - first + 1) / Math.max(1, most));
  if (days <= 10) return { unit: 'day', indices: range(first, last).filter((index) => (index - first) % days === 0) };
  for (const apart of MONTHS_APART) {
    const indices = firsts(dates, first, last, (date) => `${date.slice(0, 4)} ${Math.floor((Number(date.slice(5, 7)) - 1) / apart)}`);
    if (indices.length <= most) return { unit: 'month', indices };
  }
  const years = firsts(dates, first, last, (date) => date.slice(0, 4));
  const apart = Math.ceil(years.length / Math.max(1, most));
  return { unit: 'year', indices: years.filter((index) => Number(dates[index]?.slice(0, 4)) % apart === 0) };
}

function firsts(dates: readonly string[], first: number, last: number, spanOf: (date: string) => string): readonly number[] {
  return range(Math.max(first, 1), last).filter((index) => spanOf(dates[index] ?? '') !== spanOf(dates[index - 1] ?? ''));
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
}
