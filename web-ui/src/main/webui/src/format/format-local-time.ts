const kept = new Map<string, Intl.DateTimeFormat>();

/** What the clock of a place shows, with its day of the week: Mon, 09:30. */
export function formatLocalTime(instant: Date, timeZone: string, locale?: string): string {
  const key = `${locale ?? ''} ${timeZone}`;
  const format =
    kept.get(key) ?? new Intl.DateTimeFormat(locale, { weekday: 'short', hour: '2-digit', minute: '2-digit', timeZone });
  kept.set(key, format);
  return format.format(instant);
}
