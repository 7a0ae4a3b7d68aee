import type { Seasonality } from '../model/seasonality';
import { formatChange } from './format-change';
import { formatVolume } from './format-volume';

/** The figure of a cell without its unit; with its sign if it is a change. */
export function cellWords(value: number, measure: Seasonality['measure'], decimals: number, locale?: string): string {
  return measure === 'return' ? formatChange(value, decimals, locale) : formatVolume(value, locale);
}
