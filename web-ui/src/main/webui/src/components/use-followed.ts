import { useEffect } from 'preact/hooks';
import { liveTicks } from '../api/live-ticks';

/** Asks for the live prices of these symbols while the component is shown, whoever shows them. */
export function useFollowed(symbols: readonly string[]): void {
  useEffect(() => {
    const releases = symbols.map((symbol) => liveTicks.follow(symbol, () => {}));
    return () => releases.forEach((release) => release());
  }, [symbols.join()]);
}
