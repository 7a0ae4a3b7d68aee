import type { IndexLine } from './index-table';

/** The lowest and highest close between two indices; infinite without any. */
export function closeRange({ close }: IndexLine, first: number, last: number): readonly [number, number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let at = first; at <= last; at++) {
    const value = close[at] ?? Number.NaN;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}
