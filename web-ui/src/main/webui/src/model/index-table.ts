import type { GrowthAnswer } from './growth-answer';

/** One symbol's adjusted closes over the dates of its table; not a number where it did not trade. */
export interface IndexLine {
  readonly symbol: string;
  readonly name: string | null;
  readonly live: boolean;
  readonly close: Float64Array;
  /** The indices of its first and last close; −1 without any. */
  readonly first: number;
  readonly last: number;
}

/** Adjusted closes of several symbols over every date on which any of them traded, oldest first. */
export interface IndexTable {
  readonly dates: readonly string[];
  /** The same dates in days since 1970. */
  readonly days: Float64Array;
  readonly lines: readonly IndexLine[];
}

const DAY_MILLIS = 86_400_000;

export function indexTable(answer: GrowthAnswer): IndexTable {
  const dates = [...new Set(answer.series.flatMap((series) => series.date))].sort();
  const places = new Map(dates.map((date, index) => [date, index]));
  const lines = answer.series.map(({ symbol, name, live, date, adjustedClose }) => {
    const close = new Float64Array(dates.length).fill(Number.NaN);
    date.forEach((day, index) => {
      close[places.get(day) ?? -1] = adjustedClose[index] ?? Number.NaN;
    });
    const first = places.get(date[0] ?? '') ?? -1;
    const last = places.get(date.at(-1) ?? '') ?? -1;
    return { symbol, name, live, close, first, last };
  });
  return { dates, days: Float64Array.from(dates, daysSince1970), lines };
}

export function daysSince1970(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY_MILLIS;
}
