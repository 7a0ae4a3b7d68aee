import { expect, test } from 'vitest';
import { formatClock } from '../src/format/format-clock';
import { ageWords, tickWords } from '../src/format/tick-words';
import { newestTick } from '../src/model/newest-tick';
import type { Tick } from '../src/model/tick';
import { tickAge, tickStanding } from '../src/model/tick-standing';

const TICK: Tick = {
  symbol: 'AAPL',
  price: 198.87,
  change: -5.71,
  changePercent: -2.79,
  currency: 'USD',
  time: '2026-11-20T18:42:07.250Z',
  session: 'regular',
  sessionEnds: '2026-11-20T21:00:00Z',
  source: 'simulated',
  receivedAt: '2026-11-20T18:42:07.300Z',
};

const after = (millis: number) => new Date(Date.parse(TICK.receivedAt) + millis);

test('a live price moves, is stale after a minute, and closed when its session is over', () => {
  expect(tickStanding(TICK, after(0))).toBe('moving');
  expect(tickStanding(TICK, after(60_000))).toBe('moving');
  expect(tickStanding(TICK, after(60_001))).toBe('stale');
  expect(tickStanding(TICK, new Date('2026-11-20T21:00:01Z'))).toBe('closed');
});

test('in a replay only the time since the price was received counts', () => {
  const replayed = { ...TICK, time: '2018-02-07T17:45:00Z', sessionEnds: '2018-02-07T21:00:00Z' };
  expect(tickStanding(replayed, after(1_000))).toBe('moving');
  expect(tickStanding(replayed, after(90_000))).toBe('stale');
  expect(tickStanding(replayed, after(4 * 3_600_000))).toBe('closed');
});

test('without a known end a price only gets stale, and a clock that is behind makes it new', () => {
  expect(tickStanding({ ...TICK, sessionEnds: null }, after(48 * 3_600_000))).toBe('stale');
  expect(tickAge(TICK, after(-5_000))).toBe(0);
});

test('the words say the part of the day, and stale or closed where it is', () => {
  expect(tickWords(TICK, after(2_500), 'en-GB')).toMatchObject({ state: 'regular session', age: '2 s ago' });
  expect(tickWords({ ...TICK, session: 'pre' }, after(100_000), 'en-GB')).toMatchObject({ state: 'pre-market, stale', age: '1 min ago' });
  expect(tickWords({ ...TICK, session: 'post' }, new Date('2026-11-21T03:00:00Z'), 'en-GB')).toMatchObject({
    state: 'closed after the post-market',
    age: '',
  });
  expect([0, 1_999, 2_000, 59_999, 60_000, 3_599_999, 7_200_000].map((millis) => ageWords(millis))).toEqual([
    'now', 'now', '2 s ago', '59 s ago', '1 min ago', '59 min ago', '2 h ago',
  ]);
});

test('a moment of another day is written with its date', () => {
  const moment = '2018-02-07T17:45:10Z';
  expect(formatClock(moment, new Date(moment), 'en-GB')).toMatch(/^\d\d:\d\d:10$/);
  expect(formatClock(moment, new Date('2026-11-20T18:00:00Z'), 'en-GB')).toMatch(/^7 Feb 2018, \d\d:\d\d:10$/);
});

test('the newest price is the one that was received last', () => {
  const later = { ...TICK, receivedAt: '2026-11-20T18:42:08Z' };
  expect(newestTick([later, TICK])).toBe(later);
  expect(newestTick([])).toBeNull();
});
