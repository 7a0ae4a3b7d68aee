import type { Action } from '../model/action';
import { numberFormat } from './number-format';

/** A split or dividend in words: split 4 for 1, dividend 0.82 USD. */
export function actionWords(action: Action, locale?: string): string {
  const figure = (value: number | null) => (value === null ? '?' : numberFormat(locale, { maximumFractionDigits: 6 }).format(value));
  switch (action.kind) {
    case 'split':
      return `split ${figure(action.numerator)} for ${figure(action.denominator)}`;
    case 'dividend':
      return `dividend ${figure(action.amount)}${action.currency === null ? '' : ` ${action.currency}`}`;
  }
}
