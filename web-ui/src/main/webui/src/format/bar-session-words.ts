import type { Market } from '../model/market';

/** What a market's newest bar is: a session, or one that still goes on; and how many have come since. */
export function barSessionWords({ final, sessionsBehind }: Pick<Market, 'final' | 'sessionsBehind'>): string {
  if (final === false) return 'Session so far';
  return sessionsBehind !== null && sessionsBehind > 1 ? `${sessionsBehind} sessions behind: that` : 'Session';
}
