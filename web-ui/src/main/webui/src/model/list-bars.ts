import type { Bar } from './bar';
import type { Bars } from './bars';

/** The rows of the columns, oldest first, without those that have no close. */
export function listBars(bars: Bars): Bar[] {
  return bars.date.flatMap((date, row) => {
    const close = bars.close[row];
    if (close === null || close === undefined) return [];
    return [
      {
        date,
        open: bars.open[row] ?? null,
        high: bars.high[row] ?? null,
        low: bars.low[row] ?? null,
        close,
        volume: bars.volume[row] ?? null,
        final: bars.final?.[row] ?? true,
      },
    ];
  });
}
