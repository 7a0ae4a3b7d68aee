import type { Bars } from '../model/bars';
import type { BarsQuery } from '../model/bars-query';
import { getJson } from './get-json';

export function findBars(symbol: string, query: BarsQuery, signal: AbortSignal): Promise<Bars> {
  const words = new URLSearchParams({
    interval: query.interval,
    ...(query.from === undefined ? {} : { from: query.from }),
    ...(query.to === undefined ? {} : { to: query.to }),
    ...(query.adjustment === undefined ? {} : { adjustment: query.adjustment }),
  });
  return getJson(`/api/v1/bars/${encodeURIComponent(symbol)}?${words}`, signal);
}
