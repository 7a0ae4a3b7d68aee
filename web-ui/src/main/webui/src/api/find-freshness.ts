import type { Freshness } from '../model/freshness';
import { getJson } from './get-json';

export function findFreshness(signal: AbortSignal): Promise<Freshness> {
  return getJson('/api/v1/freshness', signal);
}
