import { useEffect, useState } from 'preact/hooks';
import { watchlist } from './watchlist';

/** The watched symbols, in the order in which they were added. */
export function useWatchlist(): readonly string[] {
  const [symbols, setSymbols] = useState(() => watchlist.list());
  useEffect(() => watchlist.on(() => setSymbols(watchlist.list())), []);
  return symbols;
}
