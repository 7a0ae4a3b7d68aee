import type { IndexTable } from './index-table';

/** The first date by which all symbols that have prices at all have had one; null without prices. */
export function firstCommonDate({ dates, lines }: IndexTable): string | null {
  return dates[Math.max(-1, ...lines.map((line) => line.first))] ?? null;
}
