import { dateTimeFormat } from './date-time-format';

const STYLES = { short: { weekday: 'short' }, long: { weekday: 'long' } } as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** A weekday's name in the reader's words, of its number from 1 (Monday) to 7. */
export function weekdayWords(weekday: number, style: keyof typeof STYLES, locale?: string): string {
  // 1 January 2018 was a Monday.
  return dateTimeFormat(locale, { ...STYLES[style], timeZone: 'UTC' }).format(Date.UTC(2018, 0, weekday));
}
