const kept = new Map<string, Intl.NumberFormat>();

/** A number format of the locale (the reader's own if undefined), made once: making one is slow. */
export function numberFormat(locale: string | undefined, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale ?? ''} ${JSON.stringify(options)}`;
  let format = kept.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat(locale, options);
    kept.set(key, format);
  }
  return format;
}
