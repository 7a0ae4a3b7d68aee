import { dateTimeFormat } from './date-time-format';

const STYLES = {
  short: { weekday: 'short', day: 'numeric', month: 'short' },
  full: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** An exchange's date (ISO) in the reader's words: short as Fri 20 Nov, full with the year, long with nothing cut. */
export function formatDay(date: string, style: keyof typeof STYLES, locale?: string): string {
  return dateTimeFormat(locale, { ...STYLES[style], timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
}
