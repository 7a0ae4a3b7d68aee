/** Which instruments are ranked against each other. */
export const UNIVERSES = ['all', 'equity', 'etf', 'index'] as const;
export type Universe = (typeof UNIVERSES)[number];
