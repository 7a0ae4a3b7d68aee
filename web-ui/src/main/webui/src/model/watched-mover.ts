import type { Bar } from './bar';
import type { Instrument } from './instrument';
import type { Mover } from './mover';

const SESSIONS = 20;

/**
 * A watched instrument as a row like those of a ranking; null with less than two bars.
 *
 * @param bars daily ones, oldest first
 */
export function watchedMover(instrument: Instrument, bars: readonly Bar[], rank: number): Mover | null {
  const last = bars.at(-1);
  const before = bars.at(-2);
  if (last === undefined || before === undefined || before.close === 0) return null;
  return {
    rank,
    symbol: instrument.symbol,
    name: instrument.name,
    sector: instrument.sector,
    currency: instrument.currency,
    close: last.close,
    previousClose: before.close,
    previousDate: before.date,
    change: last.close - before.close,
    changePercent: 100 * (last.close / before.close - 1),
    volume: last.volume,
    live: !last.final,
    relativeVolume: null,
    sparkline: bars.slice(-SESSIONS).map((bar) => bar.close),
  };
}
