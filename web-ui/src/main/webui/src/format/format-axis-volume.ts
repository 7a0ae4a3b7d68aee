import { numberFormat } from './number-format';

/** A number of shares beside an axis, as short as it can be; nothing below zero, where no volume is. */
export function formatAxisVolume(volume: number, locale?: string): string {
  if (volume < 0) return '';
  return numberFormat(locale, { notation: 'compact', maximumSignificantDigits: 3 }).format(volume);
}
