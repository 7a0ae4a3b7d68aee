import { useEffect, useState } from 'preact/hooks';
import { liveTicks } from '../api/live-ticks';
import { tickStanding } from '../model/tick-standing';

const LOOK_MILLIS = 1_000;

/** Whether any of these symbols has a live price that moves; from then on, until all their sessions are over. */
export function useAnyLive(symbols: readonly string[]): boolean {
  const key = symbols.join();
  const [any, setAny] = useState(false);
  useEffect(() => {
    const look = () => {
      const now = new Date();
      const standings = symbols.map((symbol) => liveTicks.of(symbol)).map((tick) => tick && tickStanding(tick, now));
      setAny((before) => standings.includes('moving') || (before && standings.includes('stale')));
    };
    look();
    const timer = setInterval(look, LOOK_MILLIS);
    return () => clearInterval(timer);
  }, [key]);
  return any;
}
