import { dateTimeFormat } from './date-time-format';

/** An instant with its date, its year and the clock's zone: for what is read on another day, elsewhere. */
export function formatInstant(instant: string, locale?: string): string {
  return dateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(new Date(instant));
}
