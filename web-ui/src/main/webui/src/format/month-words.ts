import { dateTimeFormat } from './date-time-format';

const STYLES = { short: { month: 'short' }, long: { month: 'long' } } as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** A month's name in the reader's words, of its number from 1 to 12. */
export function monthWords(month: number, style: keyof typeof STYLES, locale?: string): string {
  return dateTimeFormat(locale, { ...STYLES[style], timeZone: 'UTC' }).format(Date.UTC(2018, month - 1, 1));
}
