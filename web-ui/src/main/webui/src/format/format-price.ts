import { numberFormat } from './number-format';
import { trueMinus } from './true-minus';

/** A price with so many decimals, in the reader's way of writing numbers. Without its currency. */
export function formatPrice(price: number, decimals: number, locale?: string): string {
  const options = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return trueMinus(numberFormat(locale, options).format(price));
}
