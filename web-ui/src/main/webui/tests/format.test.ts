import { describe, expect, test } from 'vitest';
import { alignDecimals } from '../src/format/align-decimals';
import { arrow } from '../src/format/arrow';
import { behindWords } from '../src/format/behind-words';
import { formatAxisVolume } from '../src/format/format-axis-volume';
import { formatChange } from '../src/format/format-change';
import { formatDay } from '../src/format/format-day';
import { formatDuration } from '../src/format/format-duration';
import { formatHour } from '../src/format/format-hour';
import { formatMoment } from '../src/format/format-moment';
import { formatPercent } from '../src/format/format-percent';
import { formatPrice } from '../src/format/format-price';
import { formatRatio } from '../src/format/format-ratio';
import { formatVolume } from '../src/format/format-volume';
import { priceDecimals } from '../src/format/price-decimals';
import { sourceWords } from '../src/format/source-words';
import { unitWords } from '../src/format/unit-words';
import { zoneWords } from '../src/format/zone-words';
import type { Freshness } from '../src/model/freshness';

describe('numbers', () => {
  test('a percent has two decimals, a sign and a true minus', () => {
    expect(formatPercent(12.4799, 'en-GB')).toBe('+12.48%');
    expect(formatPercent(-0.5, 'en-GB')).toBe('−0.50%');
    expect(formatPercent(0.001, 'en-GB')).toBe('0.00%');
    expect(formatPercent(12.4799, 'de-DE')).toBe('+12,48\u00a0%');
  });

  test('a change has its sign and the decimals of its price', () => {
    expect(formatChange(4.66, 2, 'en-GB')).toBe('+4.66');
    expect(formatChange(-1130.5, 2, 'en-GB')).toBe('−1,130.50');
    expect(formatChange(-0.00004, 4, 'en-GB')).toBe('0.0000');
  });

  test('a price is written in the reader’s way', () => {
    expect(formatPrice(1234.5, 2, 'en-GB')).toBe('1,234.50');
    expect(formatPrice(1234.5, 2, 'de-DE')).toBe('1.234,50');
  });

  test('a volume is whole when small and short when large', () => {
    expect(formatVolume(9_999, 'en-US')).toBe('9,999');
    expect(formatVolume(38_200_000, 'en-US')).toBe('38.2M');
    expect(formatVolume(31_000_000, 'en-US')).toBe('31.0M');
    expect(formatAxisVolume(50_000_000, 'en-US')).toBe('50M');
    expect(formatAxisVolume(-50_000_000, 'en-US')).toBe('');
  });

  test('a ratio says how many times', () => {
    expect(formatRatio(6.59, 'en-GB')).toBe('6.6×');
    expect(formatRatio(123.4, 'en-GB')).toBe('123×');
  });

  test('decimals stand under each other once aligned', () => {
    expect(alignDecimals('1.2345', 4, 4)).toBe('1.2345');
    expect(alignDecimals('12.34', 2, 4)).toHaveLength('12.3400'.length);
    expect(alignDecimals('12', 0, 2)).toHaveLength('12.00'.length);
  });

  test('decimals follow the instrument', () => {
    expect(priceDecimals('AAPL', 'USD', 213.5)).toBe(2);
    expect(priceDecimals('PENNY', 'USD', 0.0731)).toBe(4);
    expect(priceDecimals('EURUSD=X', 'USD', 1.08)).toBe(4);
    expect(priceDecimals('USDJPY=X', 'JPY', 151.2)).toBe(2);
    expect(priceDecimals('7203.T', 'JPY', 2890)).toBe(0);
    expect(priceDecimals('^N225', 'JPY', 38_000)).toBe(2);
  });
});

describe('words', () => {
  test('rise and fall have a shape', () => {
    expect([arrow(1), arrow(-1), arrow(0)]).toEqual(['▲', '▼', '']);
  });

  test('pence are called pence and an index has points', () => {
    expect(unitWords('VOD.L', 'GBp')).toBe('pence (GBp)');
    expect(unitWords('^GSPC', 'USD')).toBe('points');
    expect(unitWords('AAPL', 'USD')).toBe('USD');
    expect(unitWords('X', null)).toBe('');
  });

  test('an unknown source is said to be unknown', () => {
    expect(sourceWords('simulated')).toBe('Simulated');
    expect(sourceWords(null)).toBe('Source unknown');
  });

  test('lateness is counted in sessions', () => {
    const freshness = (state: Freshness['state'], sessionsBehind: number | null): Freshness => ({
      state,
      sessionsBehind,
      lastSession: '2018-02-07',
      expectedSession: '2018-02-07',
      tracked: 1,
      loaded: 1,
      source: 'replay',
      lastRun: null,
    });
    expect(behindWords(freshness('fresh', 0))).toBeNull();
    expect(behindWords(freshness('late', 1))).toBe('late: 1 session behind');
    expect(behindWords(freshness('stale', 5))).toBe('stale: 5 sessions behind');
    expect(behindWords(freshness('stale', null))).toBe('stale');
  });
});

describe('time', () => {
  test('an exchange’s date stays that date wherever the reader is', () => {
    expect(formatDay('2026-11-20', 'full', 'en-GB')).toBe('Fri, 20 Nov 2026');
    expect(formatDay('2026-11-20', 'long', 'en-US')).toBe('Friday, November 20, 2026');
  });

  test('an hour is told by the exchange’s clock', () => {
    expect(formatHour('2018-02-07T14:30:00Z', 'America/New_York', 'en-GB')).toBe('Wed 7 Feb, 09:30');
  });

  test('a moment has a date only if it is not today', () => {
    const now = new Date('2026-11-20T23:00:00Z');
    expect(formatMoment('2026-11-20T22:10:00Z', now, 'UTC', 'en-GB')).toBe('22:10');
    expect(formatMoment('2026-11-19T22:10:00Z', now, 'UTC', 'en-GB')).toBe('19 Nov, 22:10');
    expect(formatMoment('2018-02-07T22:10:00Z', now, 'UTC', 'en-GB')).toBe('7 Feb 2018, 22:10');
  });

  test('a zone is known by its city', () => {
    expect(zoneWords('America/New_York')).toBe('New York');
    expect(zoneWords('UTC')).toBe('UTC');
  });

  test('a duration has the two units that matter', () => {
    expect(formatDuration(420, 'en-GB')).toBe('0.4 s');
    expect(formatDuration(59_700, 'en-GB')).toBe('1 min 0 s');
    expect(formatDuration(3_725_000, 'en-GB')).toBe('1 h 2 min');
  });
});
