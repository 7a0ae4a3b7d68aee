import type { MoversPlace } from './place';

/** What a movers place adds to a query, in the page's address and in the API's alike. */
export function moversWords(place: MoversPlace): Readonly<Record<string, string>> {
  return {
    ...(place.live ? { final: 'false' } : {}),
    ...(place.sector === undefined ? {} : { sector: place.sector }),
    ...(place.minPrice === undefined ? {} : { minPrice: String(place.minPrice) }),
    ...(place.minVolume === undefined ? {} : { minVolume: String(place.minVolume) }),
  };
}
