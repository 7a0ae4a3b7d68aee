import type { Bar } from './bar';

/** One line of a comparison. */
export interface GrowthLine {
  readonly symbol: string;
  /** The bar whose close counts as 0 %. */
  readonly base: Bar;
  /** Percent since the base, one for each date of the comparison; null where the instrument has no bar. */
  readonly percent: readonly (number | null)[];
}

/** Several instruments over the same time, each in percent of its own close at the start. */
export interface Growth {
  readonly dates: readonly string[];
  readonly lines: readonly GrowthLine[];
}

export interface Compared {
  readonly symbol: string;
  /** Oldest first; those before `start` only serve as a base. */
  readonly bars: readonly Bar[];
}

/**
 * The instruments from `start` on. An instrument that did not trade at the start counts from its last close before it,
 * and one that has none, from its first close after it. Those without any bar from the start on are left out.
 */
export function growth(compared: readonly Compared[], start: string): Growth {
  const dates = [...new Set(compared.flatMap(({ bars }) => bars.filter((bar) => bar.date >= start).map((bar) => bar.date)))].sort();
  const lines = compared.flatMap(({ symbol, bars }) => {
    const base = bars.findLast((bar) => bar.date <= start) ?? bars[0];
    if (base === undefined || base.close === 0 || !bars.some((bar) => bar.date >= start)) return [];
    const closes = new Map(bars.map((bar) => [bar.date, bar.close]));
    const percent = dates.map((date) => {
      const close = closes.get(date);
      return close === undefined ? null : 100 * (close / base.close - 1);
    });
    return [{ symbol, base, percent }];
  });
  return { dates, lines };
}
