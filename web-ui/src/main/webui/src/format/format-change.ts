import { numberFormat } from './number-format';
import { trueMinus } from './true-minus';

/** A change of price with its sign; no sign on what rounds to zero. */
export function formatChange(change: number, decimals: number, locale?: string): string {
  const format = numberFormat(locale, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay: 'exceptZero',
  });
  return trueMinus(format.format(change));
}
