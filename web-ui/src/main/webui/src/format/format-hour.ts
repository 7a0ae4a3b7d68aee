import { dateTimeFormat } from './date-time-format';

/** The start of an hourly bar by the exchange's clock: Fri 20 Nov, 09:30. */
export function formatHour(instant: string, timeZone: string, locale?: string): string {
  return dateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  }).format(new Date(instant));
}
