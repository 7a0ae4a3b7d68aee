import { numberFormat } from './number-format';
import { trueMinus } from './true-minus';

/** Growth in percent, always with its sign: +0.0 %, and never a minus before what rounds to zero. */
export function formatGrowth(percent: number, decimals: number, locale?: string): string {
  const format = numberFormat(locale, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay: 'always',
  });
  const isZero = Math.abs(percent) < 0.5 * 10 ** -decimals;
  return `${trueMinus(format.format(isZero ? 0 : percent))}\u00a0%`;
}
