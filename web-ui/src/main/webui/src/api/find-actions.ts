import type { Actions } from '../model/action';
import { getJson } from './get-json';

export function findActions(symbol: string, signal: AbortSignal): Promise<Actions> {
  return getJson(`/api/v1/actions/${encodeURIComponent(symbol)}`, signal);
}
