const WITHOUT_MINOR_UNIT = new Set(['JPY', 'KRW', 'IDR', 'VND', 'CLP', 'PYG']);

/**
 * How many decimals an instrument's prices are written with: four for pennies and most exchange rates, none or one for
 * shares in currencies without a minor unit, two for all others.
 */
export function priceDecimals(symbol: string, currency: string | null | undefined, price: number): number {
  if (symbol.endsWith('=X')) return Math.abs(price) < 20 ? 4 : 2;
  if (symbol.startsWith('^')) return 2;
  if (currency && WITHOUT_MINOR_UNIT.has(currency)) return Number.isInteger(price) ? 0 : 1;
  return Math.abs(price) < 1 ? 4 : 2;
}
