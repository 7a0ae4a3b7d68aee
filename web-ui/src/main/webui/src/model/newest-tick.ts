import type { Tick } from './tick';

/** The one that was received last; null of none. */
export function newestTick(ticks: readonly Tick[]): Tick | null {
  return ticks.reduce<Tick | null>((newest, tick) => (newest === null || tick.receivedAt > newest.receivedAt ? tick : newest), null);
}
