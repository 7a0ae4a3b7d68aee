import type { TickUnit } from '../model/session-ticks';
import { dateTimeFormat } from './date-time-format';

/** A date below a chart, as short as its unit allows; the first of a year says the year. */
export function formatTick(date: string, before: string | undefined, unit: TickUnit, locale?: string): string {
  if (unit === 'year') return date.slice(0, 4);
  const newYear = before?.slice(0, 4) !== date.slice(0, 4);
  if (unit === 'month') return newYear ? monthAndYear(date, locale) : words(date, { month: 'short' }, locale);
  return words(date, newYear ? { day: 'numeric', month: 'short', year: 'numeric' } : { day: 'numeric', month: 'short' }, locale);
}

function monthAndYear(date: string, locale: string | undefined): string {
  return words(date, { month: 'short', year: 'numeric' }, locale);
}

function words(date: string, options: Intl.DateTimeFormatOptions, locale: string | undefined): string {
  return dateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
}
