import { numberFormat } from './number-format';

const WHOLE_BELOW = 10_000;

/** A number of shares, shortened from ten thousand on: 38.2M. */
export function formatVolume(volume: number, locale?: string): string {
  if (volume < WHOLE_BELOW) return numberFormat(locale, { maximumFractionDigits: 0 }).format(volume);
  return numberFormat(locale, { notation: 'compact', minimumSignificantDigits: 3, maximumSignificantDigits: 3 }).format(volume);
}
