const STYLES = {
  short: { weekday: 'short', day: 'numeric', month: 'short' },
  full: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const kept = new Map<string, Intl.DateTimeFormat>();

/** An exchange's date (ISO) in the reader's words: short as Fri 20 Nov, full with the year, long with nothing cut. */
export function formatDay(date: string, style: keyof typeof STYLES, locale?: string): string {
  const key = `${locale ?? ''} ${style}`;
  let format = kept.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(locale, { ...STYLES[style], timeZone: 'UTC' });
    kept.set(key, format);
  }
  return format.format(new Date(`${date}T00:00:00Z`));
}
