import type { GrowthAnswer } from '../model/growth-answer';
import { getJson } from './get-json';

/** All adjusted closes of the symbols: growth against any date can be worked out of them. */
export function findGrowth(symbols: readonly string[], signal: AbortSignal): Promise<GrowthAnswer> {
  const words = new URLSearchParams({ symbols: symbols.join(), columns: 'adjustedClose', unknown: 'list' });
  return getJson(`/api/v1/index?${words}`, signal);
}
