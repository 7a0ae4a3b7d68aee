import type { ExchangeSessions } from '../model/exchange-sessions';
import { dateTimeFormat } from './date-time-format';
import { formatDay } from './format-day';
import { zoneWords } from './zone-words';

/** Whether the exchange is open, in a word and with its times by its own clock. */
export function sessionWords(sessions: ExchangeSessions, locale?: string): { readonly word: string; readonly times: string } {
  const { open, session, next, timeZone } = sessions;
  const at = (instant: string) =>
    dateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone }).format(new Date(instant));
  const half = session.halfDay ? ', a half day' : '';
  return open
    ? { word: 'Open', times: `session of ${formatDay(session.date, 'short', locale)}${half}, until ${at(session.close)} ${zoneWords(timeZone)}` }
    : { word: 'Closed', times: `opens ${formatDay(next.date, 'short', locale)}, ${at(next.open)} ${zoneWords(timeZone)}` };
}
