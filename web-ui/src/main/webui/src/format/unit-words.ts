const MINOR_UNITS: Readonly<Record<string, string>> = {
  GBp: 'pence (GBp)',
  GBX: 'pence (GBX)',
  ZAc: 'South African cents (ZAc)',
  ILA: 'agorot (ILA)',
};

/** What one of a price is: the currency's code, the minor unit's name, points for an index. */
export function unitWords(symbol: string, currency: string | null | undefined): string {
  if (symbol.startsWith('^')) return 'points';
  if (!currency) return '';
  return MINOR_UNITS[currency] ?? currency;
}
