import type { MarketMap } from '../model/market-map';
import type { TreemapPlace } from '../model/place';
import { getJson } from './get-json';

export function findMarketMap({ date, universe, live, currency }: TreemapPlace, signal: AbortSignal): Promise<MarketMap> {
  const words = new URLSearchParams({
    universe,
    ...(date === undefined ? {} : { date }),
    ...(live ? { final: 'false' } : {}),
    ...(currency === undefined ? {} : { currency }),
  });
  return getJson(`/api/v1/movers/map?${words}`, signal);
}
