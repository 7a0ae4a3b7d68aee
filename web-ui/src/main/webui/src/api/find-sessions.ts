import type { Sessions } from '../model/sessions';
import type { Universe } from '../model/universe';
import { getJson } from './get-json';

export function findSessions(universe: Universe, signal: AbortSignal): Promise<Sessions> {
  return getJson(`/api/v1/movers/sessions?${new URLSearchParams({ universe })}`, signal);
}
