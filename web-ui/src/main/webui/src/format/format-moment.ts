import { dateTimeFormat } from './date-time-format';

/**
 * An instant on a clock: just the time if it is on the same day there as `now`, else with the date, and with the year
 * if that is another.
 *
 * @param timeZone whose clock; the reader's own if undefined
 */
export function formatMoment(instant: string, now: Date, timeZone?: string, locale?: string): string {
  const moment = new Date(instant);
  const clock: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit', ...(timeZone ? { timeZone } : {}) };
  if (dayOf(moment, timeZone) === dayOf(now, timeZone)) return dateTimeFormat(locale, clock).format(moment);
  const sameYear = dayOf(moment, timeZone).slice(0, 4) === dayOf(now, timeZone).slice(0, 4);
  const date: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', ...(sameYear ? {} : { year: 'numeric' }) };
  return dateTimeFormat(locale, { ...date, ...clock }).format(moment);
}

function dayOf(moment: Date, timeZone: string | undefined): string {
  const zone = timeZone ? { timeZone } : {};
  return dateTimeFormat('sv-SE', { dateStyle: 'short', ...zone }).format(moment);
}
