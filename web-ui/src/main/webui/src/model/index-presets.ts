import { isDate } from './is-date';
import { readSymbols } from './read-symbols';

/** An event that growth is often measured against. */
export interface MarketEvent {
  readonly date: string;
  readonly name: string;
}

/** What the operator offers on the page of growth: events, and the symbols that it opens with. */
export interface IndexPresets {
  readonly symbols: readonly string[];
  readonly events: readonly MarketEvent[];
}

/** Reads the operator's file, the oldest event first. Throws what is wrong with it in words. */
export function readIndexPresets(file: unknown): IndexPresets {
  const { symbols, events } = (file ?? {}) as { symbols?: unknown; events?: unknown };
  if (!Array.isArray(events)) throw new Error('the file has no list of events');
  const read = events.map((event: unknown) => {
    const { date, name } = (event ?? {}) as { date?: unknown; name?: unknown };
    if (typeof date !== 'string' || !isDate(date) || typeof name !== 'string' || name === '') {
      throw new Error(`an event needs a date like 2020-02-14 and a name, not ${JSON.stringify(event)}`);
    }
    return { date, name };
  });
  return {
    symbols: Array.isArray(symbols) ? readSymbols(symbols.join()) : [],
    events: read.sort((one, other) => (one.date < other.date ? -1 : 1)),
  };
}
