import { useRef, useState } from 'preact/hooks';
import { findBars } from '../api/find-bars';
import { findInstrument } from '../api/find-instrument';
import { RequestFailed } from '../api/request-failed';
import { addDays } from '../model/add-days';
import { listBars } from '../model/list-bars';
import type { Mover } from '../model/mover';
import { watchedMover } from '../model/watched-mover';
import { readWatchlistFile, writeWatchlist } from '../model/watchlist-file';
import { FailureNotice } from './failure-notice';
import { LiveLine } from './live-line';
import { MoversTable } from './movers-table';
import { saveFile } from './save-file';
import { useResource } from './use-resource';
import { useWatchlist } from './use-watchlist';
import { watchlist } from './watchlist';

interface Props {
  /** The newest session, by which the latest bars are found; null while it is not known. */
  readonly lastDate: string | null;
}

// Enough for the closes of 20 sessions.
const DAYS = 35;

interface Watched {
  readonly movers: readonly Mover[];
  /** Symbols without two bars. */
  readonly missing: readonly string[];
}

/** The instruments that the reader watches, with their last change, and the ways to take the list along. */
export function WatchlistSection({ lastDate }: Props) {
  const symbols = useWatchlist();
  const key = symbols.length === 0 || lastDate === null ? null : `${lastDate} ${symbols.join()}`;
  const watched = useResource(key, (signal) => findWatched(symbols, lastDate ?? '', signal));
  const known = watched.data?.movers.filter((mover) => symbols.includes(mover.symbol)) ?? null;
  return (
    <section class="watchlist" aria-label="Watchlist">
      {symbols.length > 0 && <MoversTable title="Watchlist" since="latest session, since the close before" movers={known} limit={symbols.length} nobody="No prices of these are stored." />}
      {symbols.length > 0 && <LiveLine symbols={symbols} />}
      {symbols.length === 0 && <p class="quiet"><b>Watchlist.</b> Nothing is on it yet: the star beside a symbol puts it here. It stays in this browser.</p>}
      <FailureNotice what="The watchlist" resource={watched} />
      {watched.current && watched.data !== null && watched.data.missing.length > 0 && (
        <p class="quiet">Without stored prices: {watched.data.missing.join(', ')}.</p>
      )}
      <WatchlistFile symbols={symbols} />
    </section>
  );
}

function WatchlistFile({ symbols }: { readonly symbols: readonly string[] }) {
  const file = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('');
  const take = async (input: HTMLInputElement) => {
    const chosen = input.files?.[0];
    if (chosen === undefined) return;
    const found = await readWatchlistFile(chosen);
    if (found !== null) watchlist.add(found);
    setSaid(found === null ? `No symbols are in ${chosen.name}.` : `${found.length} symbols taken from ${chosen.name}.`);
    input.value = '';
  };
  const save = () => saveFile('bellwether-watchlist.json', new Blob([writeWatchlist(symbols)], { type: 'application/json' }));
  return (
    <p class="watchlist-file">
      <button type="button" onClick={() => file.current?.click()}>Import a list</button>
      <input ref={file} type="file" accept=".json,.txt,.csv,application/json,text/plain,text/csv" hidden aria-label="A file with symbols" onChange={(event) => void take(event.currentTarget)} />
      <button type="button" disabled={symbols.length === 0} onClick={save}>Export the list</button>
      <span class="quiet" role="status">{said}</span>
    </p>
  );
}

async function findWatched(symbols: readonly string[], lastDate: string, signal: AbortSignal): Promise<Watched> {
  const rows = await Promise.all(symbols.map((symbol, index) => findOne(symbol, index + 1, lastDate, signal)));
  return {
    movers: rows.filter((row) => row !== null),
    missing: symbols.filter((_, index) => rows[index] === null),
  };
}

/** Null if nothing is stored of the symbol; throws if it can't be told. */
async function findOne(symbol: string, rank: number, lastDate: string, signal: AbortSignal): Promise<Mover | null> {
  try {
    const [instrument, bars] = await Promise.all([
      findInstrument(symbol, signal),
      findBars(symbol, { interval: 'day', from: addDays(lastDate, -DAYS) }, signal),
    ]);
    return watchedMover(instrument, listBars(bars), rank);
  } catch (failure) {
    if (failure instanceof RequestFailed && failure.problem.status === 404) return null;
    throw failure;
  }
}
