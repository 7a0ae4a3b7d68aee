import type { Instrument } from '../model/instrument';
import { formatDay } from './format-day';

/** What is said of an instrument that the source does not know any more; null if it does. */
export function standingWords(instrument: Instrument): { readonly word: string; readonly why: string } | null {
  const days = (instrument.missedSessions ?? []).map((date) => formatDay(date, 'full')).join(', ');
  switch (instrument.status) {
    case 'unconfirmed':
      return { word: 'unconfirmed', why: `not found at the source on ${days}; history kept` };
    case 'delisted':
      return { word: 'delisted', why: `not found at the source on ${days}; no longer tracked, history kept` };
    default:
      return null;
  }
}
