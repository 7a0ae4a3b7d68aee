import { numberFormat } from './number-format';

/** An amount in the main unit of a currency, shortened: 10.9bn or 10.9B, as the reader's locale has it. */
export function formatValue(value: number, locale?: string): string {
  return numberFormat(locale, { notation: 'compact', minimumSignificantDigits: 3, maximumSignificantDigits: 3 }).format(value);
}
