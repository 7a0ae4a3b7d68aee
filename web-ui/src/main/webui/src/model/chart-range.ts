/** The spans of time that a chart offers by name. */
export const CHART_RANGES = ['1D', '5D', '1M', '6M', 'YTD', '1Y', '5Y', 'Max'] as const;
export type ChartRange = (typeof CHART_RANGES)[number];
