const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * The seconds since 1970 at which a clock in UTC would show what the exchange's clock shows at the instant: a chart
 * that knows only UTC then draws the exchange's time.
 */
export function exchangeClockSeconds(instant: string, timeZone: string): number {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
    formats.set(timeZone, format);
  }
  return Date.parse(`${format.format(new Date(instant)).replace(' ', 'T')}Z`) / 1000;
}
