const LONGEST_SYMBOL = 32;

/** So many symbols are kept: each is asked for by itself. */
export const MOST_WATCHED = 100;

/** A file of more bytes is none of symbols. */
const LONGEST_WATCHLIST = 1_000_000;

/** The watched symbols as the content of a file. */
export function writeWatchlist(symbols: readonly string[]): string {
  return `${JSON.stringify({ watchlist: symbols }, null, 2)}\n`;
}

/**
 * The symbols in a file: one that was written here, a JSON list, or plain text with a symbol in each line (as the first
 * column of a table, too). Null if there is none in it.
 */
export function readWatchlist(text: string): readonly string[] | null {
  const symbols = (fromJson(text) ?? fromLines(text)).filter(isSymbol);
  return symbols.length === 0 ? null : [...new Set(symbols)].slice(0, MOST_WATCHED);
}

/** The same of a file that a reader chose. The start of a longer one is no list to be relied on, and the whole would be held in memory. */
export async function readWatchlistFile(file: Blob): Promise<readonly string[] | null> {
  return file.size > LONGEST_WATCHLIST ? null : readWatchlist(await file.text());
}

function fromJson(text: string): string[] | null {
  try {
    const content: unknown = JSON.parse(text);
    const list = Array.isArray(content) ? content : (content as { watchlist?: unknown } | null)?.watchlist;
    return Array.isArray(list) ? list.filter((symbol) => typeof symbol === 'string') : [];
  } catch {
    return null;
  }
}

function fromLines(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => (line.split(/[,;\t]/)[0] ?? '').trim().replaceAll('"', '').toUpperCase())
    .filter((symbol) => symbol !== 'SYMBOL');
}

function isSymbol(text: string): boolean {
  return text.length <= LONGEST_SYMBOL && /^[\^A-Za-z0-9][A-Za-z0-9.=^-]*$/.test(text);
}
