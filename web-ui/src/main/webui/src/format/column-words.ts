import type { SeasonalityColumns } from '../model/seasonality';
import { weekdayWords } from './weekday-words';

/** The head of a column: an hour as 09, a weekday as Mon; long as 09:00 to 09:59 and Monday. */
export function columnWords(column: number, of: SeasonalityColumns, style: 'short' | 'long', locale?: string): string {
  if (of === 'weekday') return weekdayWords(column, style, locale);
  const hour = String(column).padStart(2, '0');
  return style === 'short' ? `${hour} h` : `from ${hour}:00 to ${hour}:59`;
}
