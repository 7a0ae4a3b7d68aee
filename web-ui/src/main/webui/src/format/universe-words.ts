import type { Universe } from '../model/universe';

const NAMES: Readonly<Record<Universe, string>> = { all: 'All', equity: 'Shares', etf: 'ETFs', index: 'Indices' };

/** What a universe holds, in a word. */
export function universeWords(universe: Universe): string {
  return NAMES[universe];
}
