import type { WorldPlace } from './place';

/** The globe that an address's query means. */
export function readWorld(words: URLSearchParams): WorldPlace {
  const longitude = degrees(words.get('lon'), 180);
  const latitude = degrees(words.get('lat'), 90);
  const market = words.get('market');
  return {
    page: 'world',
    ...(longitude === undefined || latitude === undefined ? {} : { view: { longitude, latitude } }),
    ...(market ? { market } : {}),
  };
}

function degrees(word: string | null, most: number): number | undefined {
  const value = word === null || word === '' ? NaN : Number(word);
  return Math.abs(value) <= most ? value : undefined;
}
