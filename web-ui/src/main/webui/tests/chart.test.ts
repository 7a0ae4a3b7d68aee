import { describe, expect, test } from 'vitest';
import { actionWords } from '../src/format/action-words';
import { sessionWords } from '../src/format/session-words';
import type { Action } from '../src/model/action';
import { actionsByBar } from '../src/model/actions-by-bar';
import type { Bar } from '../src/model/bar';
import { growth } from '../src/model/growth';
import { niceTicks } from '../src/model/nice-ticks';
import { spreadLabels } from '../src/model/spread-labels';
import { valueAt } from '../src/model/value-at';
import { yearRange } from '../src/model/year-range';

const bar = (date: string, close: number, more: Partial<Bar> = {}): Bar => ({ date, open: close, high: close, low: close, close, volume: 1, final: true, ...more });
const split: Action = { exDate: '2024-06-10', kind: 'split', numerator: 10, denominator: 1, amount: null, currency: null };
const dividend: Action = { exDate: '2024-06-11', kind: 'dividend', numerator: null, denominator: null, amount: 0.01, currency: 'USD' };

describe('splits and dividends on a chart', () => {
  test('stand at the first bar from the ex-date on', () => {
    const bars = [bar('2024-06-07', 1), bar('2024-06-10', 1), bar('2024-06-12', 1)];
    expect([...actionsByBar(bars, [split, dividend], 'America/New_York')]).toEqual([[1, [split]], [2, [dividend]]]);
  });

  test('stand at the first hour of their day by the exchange’s calendar', () => {
    const bars = [bar('2024-06-09T23:30:00Z', 1), bar('2024-06-10T13:30:00Z', 1)];
    expect([...actionsByBar(bars, [split], 'America/New_York').keys()]).toEqual([1]);
    expect([...actionsByBar(bars, [split], 'Asia/Tokyo').keys()]).toEqual([0]);
  });

  test('before the first and after the last bar they are left out', () => {
    expect(actionsByBar([bar('2024-06-12', 1)], [split, { ...split, exDate: '2024-06-13' }], 'UTC').size).toBe(0);
  });

  test('are told in words', () => {
    expect(actionWords(split, 'en-GB')).toBe('split 10 for 1');
    expect(actionWords(dividend, 'en-GB')).toBe('dividend 0.01 USD');
  });
});

describe('a comparison', () => {
  const start = '2024-01-03';

  test('counts from each one’s close at the start, or its last before', () => {
    const found = growth([
      { symbol: 'A', bars: [bar('2024-01-03', 100), bar('2024-01-04', 110)] },
      { symbol: 'B', bars: [bar('2024-01-02', 50), bar('2024-01-04', 25)] },
    ], start);
    expect(found.dates).toEqual(['2024-01-03', '2024-01-04']);
    expect(found.lines.map((line) => [line.symbol, line.base.date, line.percent.map((value) => value && Math.round(value))])).toEqual([
      ['A', '2024-01-03', [0, 10]],
      ['B', '2024-01-02', [null, -50]],
    ]);
  });

  test('counts a later comer from its first close, and leaves out who has none', () => {
    const found = growth([
      { symbol: 'A', bars: [bar('2024-01-03', 100)] },
      { symbol: 'NEW', bars: [bar('2024-01-05', 10), bar('2024-01-08', 11)] },
      { symbol: 'GONE', bars: [bar('2024-01-02', 10)] },
    ], start);
    expect(found.lines.map((line) => line.symbol)).toEqual(['A', 'NEW']);
    expect(found.lines[1]?.base.date).toBe('2024-01-05');
  });

  test('a line without a bar keeps its last value under the crosshair', () => {
    expect(valueAt([1, null, null], 2)).toBe(1);
    expect(valueAt([null, 2], 0)).toBeNull();
  });
});

test('the year’s range takes lows and highs of 52 weeks only', () => {
  const bars = [bar('2023-06-28', 1), bar('2023-07-03', 50, { low: 40 }), bar('2024-06-28', 60, { high: null })];
  expect(yearRange(bars)).toEqual({ low: 40, high: 60, last: 60 });
  expect(yearRange([])).toBeNull();
});

test('the exchange’s state is told by its own clock', () => {
  const session = { date: '2018-02-07', open: '2018-02-07T14:30:00Z', close: '2018-02-07T21:00:00Z', halfDay: false };
  const next = { date: '2018-02-08', open: '2018-02-08T14:30:00Z', close: '2018-02-08T21:00:00Z', halfDay: false };
  const sessions = { symbol: 'AAPL', marketTime: '2018-02-07T17:45:00Z', timeZone: 'America/New_York', session, next };
  expect(sessionWords({ ...sessions, open: true }, 'en-GB')).toEqual({ word: 'Open', times: 'session of Wed 7 Feb, until 16:00 New York' });
  expect(sessionWords({ ...sessions, open: false }, 'en-GB')).toEqual({ word: 'Closed', times: 'opens Thu 8 Feb, 09:30 New York' });
});

test('ticks are round', () => {
  expect(niceTicks(0, 10, 5)).toEqual([0, 2, 4, 6, 8, 10]);
  expect(niceTicks(101.3, 103.9, 6)).toEqual([101.5, 102, 102.5, 103, 103.5]);
  expect(niceTicks(5, 5, 5)).toEqual([5]);
  expect(niceTicks(Infinity, -Infinity, 5)).toEqual([]);
});

test('labels keep their order and their distance, within the bounds', () => {
  expect(spreadLabels([10, 11, 50], 10, 0, 100)).toEqual([10, 20, 50]);
  expect(spreadLabels([95, 99], 10, 0, 100)).toEqual([90, 100]);
});
