import { describe, expect, test } from 'vitest';
import { addDays } from '../src/model/add-days';
import { addMonths } from '../src/model/add-months';
import { applyBar } from '../src/model/apply-bar';
import type { Bar } from '../src/model/bar';
import type { Bars } from '../src/model/bars';
import { barsQuery } from '../src/model/bars-query';
import { exchangeClockSeconds } from '../src/model/exchange-clock-seconds';
import { exchangeDate } from '../src/model/exchange-date';
import { listBars } from '../src/model/list-bars';
import { neighbourSession } from '../src/model/neighbour-session';
import { retryDelay } from '../src/model/retry-delay';
import { sessionOnOrBefore } from '../src/model/session-on-or-before';
import { shownBars } from '../src/model/shown-bars';
import { shownChange } from '../src/model/shown-change';

const bar = (date: string, close: number): Bar => ({ date, open: close, high: close, low: close, close, volume: 1, final: true });

describe('sessions', () => {
  const dates = ['2018-02-02', '2018-02-05', '2018-02-06', '2018-02-07'];

  test('a date without a session means the one before it', () => {
    expect(sessionOnOrBefore(dates, '2018-02-04')).toBe('2018-02-02');
    expect(sessionOnOrBefore(dates, '2018-02-05')).toBe('2018-02-05');
    expect(sessionOnOrBefore(dates, '2030-01-01')).toBe('2018-02-07');
    expect(sessionOnOrBefore(dates, '1999-01-01')).toBe('2018-02-02');
    expect(sessionOnOrBefore([], '2018-02-05')).toBeUndefined();
  });

  test('neighbours end where the sessions end', () => {
    expect(neighbourSession(dates, '2018-02-05', -1)).toBe('2018-02-02');
    expect(neighbourSession(dates, '2018-02-05', 1)).toBe('2018-02-06');
    expect(neighbourSession(dates, '2018-02-02', -1)).toBeUndefined();
    expect(neighbourSession(dates, '2018-02-07', 1)).toBeUndefined();
    expect(neighbourSession(dates, '2018-02-04', -1)).toBe('2018-02-02');
    expect(neighbourSession(dates, '2018-02-04', 1)).toBe('2018-02-05');
  });
});

describe('dates', () => {
  test('days and months are counted in the calendar', () => {
    expect(addDays('2020-02-28', 2)).toBe('2020-03-01');
    expect(addMonths('2020-03-31', -1)).toBe('2020-02-29');
    expect(addMonths('2020-01-15', -1)).toBe('2019-12-15');
  });

  test('an instant has the exchange’s date and clock', () => {
    expect(exchangeDate('2018-02-07T02:00:00Z', 'America/New_York')).toBe('2018-02-06');
    expect(exchangeClockSeconds('2018-02-07T14:30:00Z', 'America/New_York')).toBe(Date.parse('2018-02-07T09:30:00Z') / 1000);
    expect(exchangeClockSeconds('2018-07-09T13:30:00Z', 'America/New_York')).toBe(Date.parse('2018-07-09T09:30:00Z') / 1000);
  });
});

describe('the span of a chart', () => {
  test('named ranges end at the last bar and reach for the close before them', () => {
    expect(barsQuery({ range: 'YTD' }, '2018-02-07')).toEqual({ interval: 'day', from: '2017-12-18', shownFrom: '2018-01-01' });
    expect(barsQuery({ range: '1M' }, '2018-02-07')).toMatchObject({ shownFrom: '2018-01-08' });
    expect(barsQuery({ range: '1Y' }, '2018-02-07')).toMatchObject({ shownFrom: '2017-02-08' });
    expect(barsQuery({ range: 'Max' }, '2018-02-07')).toEqual({ interval: 'day' });
    expect(barsQuery({ range: '5D' }, '2018-02-07')).toMatchObject({ interval: 'hour', sessions: 5 });
  });

  test('two dates are shown from the first to the last', () => {
    expect(barsQuery({ from: '2018-01-02', to: '2018-01-31' }, '2018-02-07')).toEqual({
      interval: 'day',
      from: '2017-12-19',
      to: '2018-01-31',
      shownFrom: '2018-01-02',
    });
  });
});

describe('what is shown', () => {
  const days = [bar('2017-12-29', 100), bar('2018-01-02', 110), bar('2018-01-03', 99), bar('2018-01-04', 121)];
  const query = barsQuery({ range: 'YTD' }, '2018-01-04');

  test('starts at its date and counts from the close before', () => {
    const shown = shownBars(days, query, 'America/New_York');
    expect(shown.bars.map(({ date }) => date)).toEqual(['2018-01-02', '2018-01-03', '2018-01-04']);
    expect(shownChange(shown)).toMatchObject({ from: days[0], to: days[3], change: 21 });
    expect(shownChange(shown)?.percent).toBeCloseTo(21, 10);
  });

  test('counts what is in sight after a zoom', () => {
    const shown = shownBars(days, query, 'America/New_York');
    expect(shownChange(shown, 1, 1)).toMatchObject({ from: days[1], to: days[2] });
    expect(shownChange(shown, -3, 99)).toMatchObject({ from: days[0], to: days[3] });
  });

  test('counts from the first close where nothing is known before it', () => {
    const shown = shownBars(days, { interval: 'day' }, 'America/New_York');
    expect(shownChange(shown)).toMatchObject({ from: days[0], to: days[3] });
  });

  test('has no change with one bar or none', () => {
    expect(shownChange({ before: null, bars: days.slice(0, 1) })).toBeNull();
    expect(shownChange({ before: null, bars: [] })).toBeNull();
    expect(shownBars(days, { interval: 'day', shownFrom: '2020-01-01' }, 'UTC').bars).toEqual([]);
  });

  test('is the last sessions by the exchange’s calendar for hours', () => {
    const hours = [bar('2018-02-06T20:30:00Z', 1), bar('2018-02-07T00:30:00Z', 2), bar('2018-02-07T14:30:00Z', 3)];
    const shown = shownBars(hours, { interval: 'hour', sessions: 1 }, 'America/New_York');
    expect(shown.bars).toEqual([hours[2]]);
    expect(shown.before).toEqual(hours[1]);
    expect(shownBars(hours, { interval: 'hour', sessions: 5 }, 'America/New_York').bars).toHaveLength(3);
    expect(shownBars([], { interval: 'hour', sessions: 1 }, 'America/New_York').bars).toEqual([]);
  });
});

describe('bars', () => {
  const columns: Bars = {
    symbol: 'X',
    currency: 'USD',
    timeZone: 'America/New_York',
    interval: 'day',
    adjustment: 'splits',
    source: 'replay',
    asOf: null,
    date: ['2018-02-05', '2018-02-06', '2018-02-07'],
    open: [1, null, null],
    high: [2, null, null],
    low: [1, null, null],
    close: [2, null, 3],
    volume: [10, null, null],
    final: [true, true, false],
  };

  test('without a close are left out, without the rest are kept', () => {
    expect(listBars(columns)).toEqual([
      { date: '2018-02-05', open: 1, high: 2, low: 1, close: 2, volume: 10, final: true },
      { date: '2018-02-07', open: null, high: null, low: null, close: 3, volume: null, final: false },
    ]);
  });

  test('of the stream go to the end or replace the last, and nothing else', () => {
    const bars = [bar('2018-02-06', 1), bar('2018-02-07', 2)];
    const event = { symbol: 'X', open: 1, high: 3, low: 1, close: 3, volume: 5, final: false };
    expect(applyBar(bars, { ...event, date: '2018-02-07' })?.map(({ close }) => close)).toEqual([1, 3]);
    expect(applyBar(bars, { ...event, date: '2018-02-08' })?.map(({ close }) => close)).toEqual([1, 2, 3]);
    expect(applyBar(bars, { ...event, date: '2018-02-06' })).toBeNull();
    expect(applyBar(bars, { symbol: 'X', date: '2018-02-08' })).toBeNull();
    expect(applyBar([], { ...event, date: '2018-02-08' })).toBeNull();
  });
});

test('the pause before the next try doubles up to a minute', () => {
  expect([1, 2, 3, 4, 5, 6, 20].map(retryDelay)).toEqual([3, 6, 12, 24, 48, 60, 60]);
});
