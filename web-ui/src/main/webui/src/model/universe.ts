/** Which instruments are ranked against each other. */
export const UNIVERSES = ['all', 'equity', 'etf', 'index'] as const;
export type Universe = (typeof UNIVERSES)[number];

/** Those whose traded value can be told: of an index there is none. */
export const MAP_UNIVERSES = ['equity', 'etf', 'all'] as const satisfies readonly Universe[];
export type MapUniverse = (typeof MAP_UNIVERSES)[number];
