import type { HeatmapPlace } from '../model/place';
import type { Seasonality } from '../model/seasonality';
import { getJson } from './get-json';

export function findSeasonality({ symbol, columns, measure }: HeatmapPlace, signal: AbortSignal): Promise<Seasonality> {
  const words = new URLSearchParams({ rows: 'month', columns, measure });
  return getJson(`/api/v1/seasonality/${encodeURIComponent(symbol)}?${words}`, signal);
}
