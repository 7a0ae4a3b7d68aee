import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatGrowth } from '../src/format/format-growth';
import { formatTick } from '../src/format/format-tick';
import { referenceWords } from '../src/format/reference-words';
import { baseCloses } from '../src/model/base-closes';
import { closeRange } from '../src/model/close-range';
import { firstCommonDate } from '../src/model/first-common-date';
import type { GrowthAnswer } from '../src/model/growth-answer';
import { readGrowth } from '../src/model/growth-reading';
import { fromAxis, toAxis } from '../src/model/growth-scale';
import { indexTable } from '../src/model/index-table';
import { growthTicks } from '../src/model/growth-ticks';
import { readIndexPresets } from '../src/model/index-presets';
import { nearestSession } from '../src/model/nearest-session';
import { sessionTicks } from '../src/model/session-ticks';
import { shownSessions } from '../src/model/shown-sessions';
import { labelPlaces } from '../src/model/label-places';

function answer(series: Readonly<Record<string, Readonly<Record<string, number>>>>): GrowthAnswer {
  return {
    source: 'replay',
    asOf: null,
    truncated: false,
    unknown: [],
    series: Object.entries(series).map(([symbol, closes]) => ({
      symbol,
      name: null,
      live: false,
      date: Object.keys(closes),
      adjustedClose: Object.values(closes),
    })),
  };
}

const TABLE = indexTable(
  answer({
    A: { '2020-02-13': 50, '2020-02-14': 40, '2020-02-18': 30 },
    B: { '2020-02-14': 10, '2020-02-16': 16, '2020-02-18': 20 },
    C: {},
  }),
);

describe('growth', () => {
  test('symbols of several calendars share one list of dates', () => {
    expect(TABLE.dates).toEqual(['2020-02-13', '2020-02-14', '2020-02-16', '2020-02-18']);
    expect([...(TABLE.lines[1]?.close ?? [])]).toEqual([Number.NaN, 10, 16, 20]);
    expect(TABLE.lines.map(({ first, last }) => [first, last])).toEqual([[0, 3], [1, 3], [-1, -1]]);
    expect(firstCommonDate(TABLE)).toBe('2020-02-14');
  });

  test.each([
    ['2020-02-14', 1],
    ['2020-02-15', 1],
    ['2020-02-17', 2],
    ['1999-01-01', 0],
    ['2030-01-01', 3],
  ])('the session nearest to %s is the earlier of two as near', (date, index) => {
    expect(nearestSession(TABLE, date)).toBe(index);
  });

  test('is measured against the close that stands on the date, and sorted', () => {
    const base = baseCloses(TABLE, 2);
    expect(base).toEqual([40, 16, Number.NaN]);
    expect(readGrowth(TABLE, base, 3).map(({ symbol, percent }) => [symbol, percent])).toEqual([['B', 25], ['A', -25], ['C', null]]);
    expect(readGrowth(TABLE, baseCloses(TABLE, 0), 0).map(({ percent }) => percent)).toEqual([0, null, null]);
  });

  test('a price stands for a week and no longer', () => {
    const table = indexTable(answer({ A: { '2020-02-14': 40 }, B: { '2020-02-21': 10, '2020-02-22': 11 } }));
    expect(baseCloses(table, 1)[0]).toBe(40);
    expect(baseCloses(table, 2)[0]).toBeNaN();
  });

  test('the part that is shown is cut to sessions, or is all', () => {
    expect(shownSessions(TABLE, '2020-02-15', '2020-02-18')).toEqual([2, 3]);
    expect(shownSessions(TABLE, undefined, '2020-02-17')).toEqual([0, 2]);
    expect(shownSessions(TABLE, '2021-01-01')).toEqual([0, 3]);
    expect(TABLE.lines[0] && closeRange(TABLE.lines[0], 1, 3)).toEqual([30, 40]);
  });
});

describe('axes', () => {
  test('a linear axis has round percents and zero', () => {
    expect(growthTicks(-12, 38, 8, 'linear')).toEqual([-10, 0, 10, 20, 30]);
  });

  test('a logarithmic axis has round percents that are apart, and zero', () => {
    const ticks = growthTicks(toAxis(-60, 'log'), toAxis(900, 'log'), 0.3, 'log').map((place) => Math.round(fromAxis(place, 'log')) + 0);
    expect(ticks).toContain(0);
    expect(ticks).toEqual([-50, -30, 0, 40, 100, 200, 400, 700].map((percent) => percent + 0));
    expect(growthTicks(toAxis(-5, 'log'), toAxis(5, 'log'), 0.02, 'log').map((place) => Math.round(fromAxis(place, 'log')))).toEqual([-4, -2, 0, 2, 4]);
  });

  test('dates are as many as there is room for', () => {
    const dates = Array.from({ length: 900 }, (_, day) => new Date(Date.UTC(2018, 0, 1 + day)).toISOString().slice(0, 10));
    expect(sessionTicks(dates, 0, 20, 7)).toEqual({ unit: 'day', indices: [0, 3, 6, 9, 12, 15, 18] });
    expect(sessionTicks(dates, 0, 899, 6)).toMatchObject({ unit: 'month' });
    expect(sessionTicks(dates, 0, 899, 2).indices.map((index) => dates[index])).toEqual(['2019-01-01', '2020-01-01']);
    expect(formatTick('2020-01-02', '2019-12-02', 'month', 'en-GB')).toBe('Jan 2020');
    expect(formatTick('2020-02-03', '2020-01-02', 'month', 'en-GB')).toBe('Feb');
  });

  test('labels are moved apart as little as it takes, and stay inside', () => {
    expect(labelPlaces([10, 50, 11], 10, 0, 100)).toEqual([5.5, 50, 15.5]);
    expect(labelPlaces([98, 99, 100], 10, 0, 100)).toEqual([80, 90, 100]);
    expect(labelPlaces([], 10, 0, 100)).toEqual([]);
  });
});

describe('words', () => {
  test('growth always has a sign, zero has a plus', () => {
    expect(formatGrowth(0, 1, 'en')).toBe('+0.0\u00a0%');
    expect(formatGrowth(-0.04, 1, 'en')).toBe('+0.0\u00a0%');
    expect(formatGrowth(-12.34, 1, 'en')).toBe('−12.3\u00a0%');
    expect(formatGrowth(1234.5, 1, 'de')).toBe('+1.234,5\u00a0%');
  });

  test('the reference says which session was taken', () => {
    expect(referenceWords('2020-02-14', '2020-02-14', 'en-GB')).toBe('Fri, 14 Feb 2020');
    expect(referenceWords('2020-02-15', '2020-02-14', 'en-GB')).toBe('Fri, 14 Feb 2020, closest to Sat, 15 Feb 2020');
  });
});

describe('presets', () => {
  test('those that are shipped can be read and name what they must', () => {
    const presets = readIndexPresets(JSON.parse(readFileSync('../resources/index-presets.json', 'utf8')));
    expect(presets.symbols.length).toBeGreaterThan(3);
    expect(presets.events.length).toBeGreaterThanOrEqual(13);
    expect(presets.events).toContainEqual({ date: '2018-03-28', name: 'Cambridge Analytica' });
    expect(presets.events).toContainEqual({ date: '2019-04-15', name: 'DowDuPont separation' });
    expect(presets.events).toContainEqual({ date: '2020-02-14', name: 'Corona drop' });
  });

  test('a mistake is named', () => {
    expect(() => readIndexPresets({})).toThrow('no list of events');
    expect(() => readIndexPresets({ events: [{ date: '2020-02-30', name: 'x' }] })).toThrow('2020-02-30');
  });
});
