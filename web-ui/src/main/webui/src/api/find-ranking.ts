import { moversWords } from '../model/movers-words';
import type { MoversPlace } from '../model/place';
import type { Ranking } from '../model/ranking';
import { getJson } from './get-json';

export function findRanking(place: MoversPlace, signal: AbortSignal): Promise<Ranking> {
  const words = new URLSearchParams({
    ...(place.date === undefined ? {} : { date: place.date }),
    period: place.period,
    universe: place.universe,
    limit: String(place.limit),
    ...moversWords(place),
  });
  return getJson(`/api/v1/movers?${words}`, signal);
}
