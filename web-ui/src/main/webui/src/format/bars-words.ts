import type { SeasonalityColumns } from '../model/seasonality';
import { formatCount } from './format-count';

/** How many bars a mean is made of: 126 hours, 1 session. */
export function barsWords(count: number, of: SeasonalityColumns, locale?: string): string {
  const one = of === 'hour' ? 'hour' : 'session';
  return `${formatCount(count, locale)} ${count === 1 ? one : `${one}s`}`;
}
