const kept = new Map<string, Intl.DateTimeFormat>();

/** A format of dates and times in the locale (the reader's own if undefined), made once: making one is slow. */
export function dateTimeFormat(locale: string | undefined, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale ?? ''} ${JSON.stringify(options)}`;
  let format = kept.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(locale, options);
    kept.set(key, format);
  }
  return format;
}
