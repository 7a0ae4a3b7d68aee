import { numberFormat } from './number-format';

/** How many times as much: 2.4×; whole from a hundred on. */
export function formatRatio(ratio: number, locale?: string): string {
  const decimals = ratio < 100 ? 1 : 0;
  const options = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return `${numberFormat(locale, options).format(ratio)}×`;
}
