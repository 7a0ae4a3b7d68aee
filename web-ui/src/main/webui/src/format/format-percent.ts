import { numberFormat } from './number-format';
import { trueMinus } from './true-minus';

const WITH_UNIT: Intl.NumberFormatOptions = {
  style: 'unit',
  unit: 'percent',
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
  signDisplay: 'exceptZero',
};

/** A change in percent (1.5 is one and a half percent) with its sign and two decimals. */
export function formatPercent(percent: number, locale?: string): string {
  return trueMinus(numberFormat(locale, WITH_UNIT).format(percent));
}
