/** What prices are freed from: nothing (as they were traded), splits, or splits and dividends. */
export const ADJUSTMENTS = ['none', 'splits', 'all'] as const;
export type Adjustment = (typeof ADJUSTMENTS)[number];
