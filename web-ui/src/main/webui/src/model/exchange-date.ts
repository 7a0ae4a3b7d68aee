const formats = new Map<string, Intl.DateTimeFormat>();

/** The ISO date that an exchange's calendar shows at a UTC instant. */
export function exchangeDate(instant: string, timeZone: string): string {
  let format = formats.get(timeZone);
  if (format === undefined) {
    // Swedish writes dates as ISO 8601 does.
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
    formats.set(timeZone, format);
  }
  return format.format(new Date(instant));
}
