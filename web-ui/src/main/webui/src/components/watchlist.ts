import { MOST_WATCHED, readWatchlist } from '../model/watchlist-file';

const STORED = 'bellwether.watchlist';

type Watcher = () => void;

/** The symbols that the reader watches: kept in this browser, nowhere else, and the same in all of its tabs. */
class Watchlist {
  private symbols: readonly string[] = read();
  private readonly watchers = new Set<Watcher>();

  constructor() {
    window.addEventListener('storage', (event) => {
      if (event.key === STORED) this.take(read());
    });
  }

  list(): readonly string[] {
    return this.symbols;
  }

  has(symbol: string): boolean {
    return this.symbols.includes(symbol);
  }

  /** Puts a symbol on the list, or takes it off. */
  toggle(symbol: string): void {
    this.replace(this.has(symbol) ? this.symbols.filter((one) => one !== symbol) : [...this.symbols, symbol]);
  }

  add(symbols: readonly string[]): void {
    this.replace([...new Set([...this.symbols, ...symbols])]);
  }

  on(watcher: Watcher): () => void {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  }

  private replace(symbols: readonly string[]): void {
    const kept = symbols.slice(0, MOST_WATCHED);
    try {
      localStorage.setItem(STORED, JSON.stringify(kept));
    } catch {
      // Storage is refused: the list holds until the page is left.
    }
    this.take(kept);
  }

  private take(symbols: readonly string[]): void {
    this.symbols = symbols;
    for (const watcher of [...this.watchers]) watcher();
  }
}

function read(): readonly string[] {
  try {
    return readWatchlist(localStorage.getItem(STORED) ?? '') ?? [];
  } catch {
    return [];
  }
}

export const watchlist = new Watchlist();
