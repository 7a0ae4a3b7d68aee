import { dateTimeFormat } from './date-time-format';

/** What the clock of a place shows, with its day of the week: Mon, 09:30. */
export function formatLocalTime(instant: Date, timeZone: string, locale?: string): string {
  return dateTimeFormat(locale, { weekday: 'short', hour: '2-digit', minute: '2-digit', timeZone }).format(instant);
}
