const KINDS: Readonly<Record<string, string>> = {
  equity: 'Share',
  etf: 'ETF',
  index: 'Index',
  currency: 'Currency',
  crypto: 'Cryptocurrency',
  future: 'Future',
  fund: 'Fund',
};

/** What an instrument is, in a word. */
export function kindWords(kind: string): string {
  return KINDS[kind] ?? kind;
}
