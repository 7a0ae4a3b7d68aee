import type { Sessions } from '../model/sessions';
import { getJson } from './get-json';

export function findSessions(signal: AbortSignal): Promise<Sessions> {
  return getJson('/api/v1/movers/sessions', signal);
}
