import { describe, expect, test } from 'vitest';
import { countryWords } from '../src/format/country-words';
import { marketWords } from '../src/format/market-words';
import { barSessionWords } from '../src/format/bar-session-words';
import type { Market } from '../src/model/market';
import { placeMarkets } from '../src/model/place-markets';
import { spreadApart } from '../src/model/spread-apart';
import { subsolarPoint } from '../src/model/subsolar-point';
import { topMarkets } from '../src/model/top-markets';
import { turnGlobe } from '../src/model/turn-globe';

function market(symbol: string, changePercent: number | null, place: Partial<Market> = {}): Market {
  return {
    symbol,
    name: `The ${symbol}`,
    exchange: 'Exchange',
    city: 'New York',
    country: 'US',
    latitude: 40.7,
    longitude: -74,
    close: 100,
    changePercent,
    open: false,
    asOf: null,
    timeZone: 'America/New_York',
    date: '2026-11-20',
    final: true,
    sessionsBehind: 0,
    missing: changePercent === null ? 'no-bar' : null,
    ...place,
  };
}

describe('the top lists', () => {
  const markets = [market('B', 1), market('A', 1), market('C', -3), market('D', 0), market('E', null), market('F', -0.5)];
  const symbols = (list: 'gainers' | 'losers' | 'movers') => topMarkets(markets, list, 3).map(({ symbol }) => symbol);

  test('gainers rise, losers fall, and what moved most moved either way', () => {
    expect(symbols('gainers')).toEqual(['A', 'B']);
    expect(symbols('losers')).toEqual(['C', 'F']);
    expect(symbols('movers')).toEqual(['C', 'A', 'B']);
  });
});

describe('the globe', () => {
  test('turns round and round, and not over a pole', () => {
    expect(turnGlobe({ longitude: 175, latitude: 0 }, 10, 0)).toEqual({ longitude: -175, latitude: 0 });
    expect(turnGlobe({ longitude: -175, latitude: 80 }, -10, 40)).toEqual({ longitude: 175, latitude: 85 });
  });

  test('the sun stands over Greenwich’s meridian at noon and on the tropics at the solstices', () => {
    const june = subsolarPoint(new Date('2026-06-21T12:00:00Z'));
    expect(june.latitude).toBeCloseTo(23.44, 1);
    expect(Math.abs(june.longitude)).toBeLessThan(1);
    expect(subsolarPoint(new Date('2026-12-21T00:00:00Z')).latitude).toBeCloseTo(-23.44, 1);
    expect(Math.abs(subsolarPoint(new Date('2026-03-20T14:46:00Z')).latitude)).toBeLessThan(0.1);
  });

  test('several markets of one city lie side by side, near it, and always at the same places', () => {
    const placed = placeMarkets([market('A', 1), market('B', -4), market('C', 0), market('D', null)], 300);
    for (const [index, one] of placed.entries()) {
      expect(radians(one, { longitude: -74, latitude: 40.7 })).toBeLessThan(0.15);
      for (const other of placed.slice(index + 1)) {
        expect(radians(one, other)).toBeGreaterThan((one.pixels + other.pixels) / 300);
      }
    }
    expect(placeMarkets([market('A', 1), market('B', -4), market('C', 0), market('D', null)], 300)).toEqual(placed);
  });

  test('a market with room of its own stays where it is', () => {
    const [one] = spreadApart([{ longitude: 174.777, latitude: -41.286, radius: 0.03 }]);
    expect(one?.longitude).toBeCloseTo(174.777, 1);
    expect(one?.latitude).toBeCloseTo(-41.286, 1);
  });

  test('the larger the move, the larger the marker', () => {
    const [small, large, missing] = placeMarkets([market('A', 0.1), market('B', -2), market('C', null)], 300);
    expect(large!.pixels).toBeGreaterThan(small!.pixels);
    expect(small!.pixels).toBeGreaterThan(missing!.pixels);
  });
});

describe('words', () => {
  test('a market’s sentence has index, country, change, local time, and open or closed', () => {
    const clock = new Date('2026-11-20T14:30:00Z');
    expect(marketWords(market('X', -1.5, { open: true }), clock, 'en-GB')).toBe(
      'The X, New York, United States: −1.50%. Fri 09:30 local time, open.',
    );
    expect(marketWords(market('X', null), clock, 'en-GB')).toContain('no price is stored');
    expect(countryWords('ZA', 'en-GB')).toBe('South Africa');
  });

  test('a session that goes on, and one that is long past, say so', () => {
    expect(barSessionWords({ final: false, sessionsBehind: 0 })).toBe('Session so far');
    expect(barSessionWords({ final: true, sessionsBehind: 3 })).toBe('3 sessions behind: that');
    expect(barSessionWords({ final: true, sessionsBehind: 1 })).toBe('Session');
  });
});

function radians(one: { longitude: number; latitude: number }, other: { longitude: number; latitude: number }): number {
  const [a, b] = [one, other].map(({ longitude, latitude }) => [(longitude * Math.PI) / 180, (latitude * Math.PI) / 180] as const);
  return Math.acos(Math.sin(a![1]) * Math.sin(b![1]) + Math.cos(a![1]) * Math.cos(b![1]) * Math.cos(a![0] - b![0]));
}
