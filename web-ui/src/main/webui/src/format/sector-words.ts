const UNSORTED: Readonly<Record<string, string>> = { etf: 'ETFs', fund: 'Funds' };

/** The sector that an instrument is shown in; those of a kind that has none are together. */
export function sectorWords(sector: string | null, kind: string): string {
  return sector ?? UNSORTED[kind] ?? 'Sector not known';
}
