import type { Freshness } from '../model/freshness';

/** How many sessions the data lacks, in words; null if none. */
export function behindWords(freshness: Freshness): string | null {
  if (freshness.state === 'fresh') return null;
  const sessions = freshness.sessionsBehind;
  if (sessions === null || sessions <= 0) return freshness.state;
  return `${freshness.state}: ${sessions} ${sessions === 1 ? 'session' : 'sessions'} behind`;
}
