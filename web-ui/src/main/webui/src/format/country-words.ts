const kept = new Map<string, Intl.DisplayNames>();

/** A country by its two letters (ISO 3166), in the reader's language. */
export function countryWords(code: string, locale?: string): string {
  const key = locale ?? '';
  const names = kept.get(key) ?? new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' });
  kept.set(key, names);
  return names.of(code) ?? code;
}
