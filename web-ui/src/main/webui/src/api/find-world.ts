import type { World } from '../model/world';
import { getJson } from './get-json';

export function findWorld(signal: AbortSignal): Promise<World> {
  return getJson('/api/v1/world', signal);
}
