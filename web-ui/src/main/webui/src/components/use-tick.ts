import { useEffect, useState } from 'preact/hooks';
import { liveTicks } from '../api/live-ticks';
import type { Tick } from '../model/tick';

/** The live price of a symbol while the component is shown; null until there is one. */
export function useTick(symbol: string): Tick | null {
  const [tick, setTick] = useState<Tick | null>(null);
  useEffect(() => {
    setTick(liveTicks.of(symbol));
    return liveTicks.follow(symbol, setTick);
  }, [symbol]);
  return tick?.symbol === symbol ? tick : null;
}
