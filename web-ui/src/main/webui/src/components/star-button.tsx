import { useWatchlist } from './use-watchlist';
import { watchlist } from './watchlist';

interface Props {
  readonly symbol: string;
}

/** A star that puts a symbol on the watchlist and takes it off. */
export function StarButton({ symbol }: Props) {
  const watched = useWatchlist().includes(symbol);
  return (
    <button type="button" class="star" aria-pressed={watched} aria-label={`Watch ${symbol}`} title={watched ? 'On the watchlist' : 'Put on the watchlist'} onClick={() => watchlist.toggle(symbol)}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d="M8 1.6 9.9 5.8l4.6.5-3.4 3.1.9 4.5L8 11.6l-4 2.3.9-4.5L1.5 6.3l4.6-.5z" />
      </svg>
    </button>
  );
}
