import { useEffect, useState } from 'preact/hooks';
import { liveTicks } from '../api/live-ticks';
import { newestTick } from '../model/newest-tick';
import type { Tick } from '../model/tick';
import { tickStanding, type TickStanding } from '../model/tick-standing';

const LOOK_MILLIS = 1_000;

interface Newest {
  readonly tick: Tick | null;
  readonly standing: TickStanding | null;
}

/** How live prices of these symbols stand, by the newest of them; it is looked at once a second. */
export function useNewestTick(symbols: readonly string[]): Newest {
  const key = symbols.join();
  const [newest, setNewest] = useState<Newest>({ tick: null, standing: null });
  useEffect(() => {
    const look = () => {
      const tick = newestTick(symbols.map((symbol) => liveTicks.of(symbol)).filter((one) => one !== null));
      const standing = tick && tickStanding(tick, new Date());
      setNewest((last) => (last.tick === tick && last.standing === standing ? last : { tick, standing }));
    };
    look();
    const timer = setInterval(look, LOOK_MILLIS);
    return () => clearInterval(timer);
  }, [key]);
  return newest;
}
