import { dateTimeFormat } from './date-time-format';

/** A moment to the second on the reader's clock; with its date if that is not today's. */
export function formatClock(instant: string, now: Date, locale?: string): string {
  const moment = new Date(instant);
  const clock: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', second: '2-digit' };
  const sameDay = moment.toDateString() === now.toDateString();
  const date: Intl.DateTimeFormatOptions = sameDay ? {} : { day: 'numeric', month: 'short', year: 'numeric' };
  return dateTimeFormat(locale, { ...date, ...clock }).format(moment);
}
