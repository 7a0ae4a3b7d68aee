import { isDate } from './is-date';
import type { IndexPlace } from './place';
import { readSymbols } from './read-symbols';

/** The place that an address of growth means. */
export function readIndex(words: URLSearchParams): IndexPlace {
  const symbols = words.get('symbols');
  const reference = words.get('reference');
  const from = words.get('from');
  const to = words.get('to');
  const ordered = !isDate(from) || !isDate(to) || from < to;
  return {
    page: 'index',
    ...(symbols === null ? {} : { symbols: readSymbols(symbols) }),
    ...(isDate(reference) ? { reference } : {}),
    ...(isDate(from) && ordered ? { from } : {}),
    ...(isDate(to) && ordered ? { to } : {}),
    scale: words.get('scale') === 'log' ? 'log' : 'linear',
  };
}
