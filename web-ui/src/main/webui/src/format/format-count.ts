import { numberFormat } from './number-format';

/** A number of things, with the separators of the reader's locale. */
export function formatCount(count: number, locale?: string): string {
  return numberFormat(locale, { maximumFractionDigits: 0 }).format(count);
}
