import type { Bar } from './bar';
import type { BarEvent } from './bar-event';

/**
 * The bars with the one of the event put in its place. Null if the event can't be placed without asking again: it
 * lacks its prices, or it corrects a bar that is not among these.
 */
export function applyBar(bars: readonly Bar[], event: BarEvent): Bar[] | null {
  if (event.close === null || event.close === undefined || event.open === undefined) return null;
  const bar: Bar = {
    date: event.date,
    open: event.open,
    high: event.high ?? null,
    low: event.low ?? null,
    close: event.close,
    volume: event.volume ?? null,
    final: event.final ?? true,
  };
  const last = bars.at(-1);
  if (last === undefined) return null;
  if (bar.date > last.date) return [...bars, bar];
  if (bar.date === last.date) return [...bars.slice(0, -1), bar];
  return null;
}
