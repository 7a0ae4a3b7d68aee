import { expect, test } from 'vitest';
import { matchesWords } from '../src/model/matches-words';
import type { Instrument } from '../src/model/instrument';
import { watchedMover } from '../src/model/watched-mover';
import { MOST_WATCHED, readWatchlist, readWatchlistFile, writeWatchlist } from '../src/model/watchlist-file';

test('a watchlist is read as it was written', () => {
  expect(readWatchlist(writeWatchlist(['AAPL', '^GSPC', 'EURUSD=X', '000001.SS']))).toEqual(['AAPL', '^GSPC', 'EURUSD=X', '000001.SS']);
});

test('lists of others are read, too', () => {
  expect(readWatchlist('symbol,name\nAAPL,Apple\r\nmsft,"Microsoft"\n\nAAPL,again')).toEqual(['AAPL', 'MSFT']);
  expect(readWatchlist('["SPY", 3, "QQQ"]')).toEqual(['SPY', 'QQQ']);
});

test('what is no list of symbols gives none', () => {
  expect(readWatchlist('')).toBeNull();
  expect(readWatchlist('{"a": 1}')).toBeNull();
  expect(readWatchlist('<html>\n<body>')).toBeNull();
});

test('what is nested or is no symbol is left out', () => {
  expect(readWatchlist('['.repeat(500_000))).toBeNull();
  expect(readWatchlist(`${'['.repeat(5_000)}"AAPL"${']'.repeat(5_000)}`)).toBeNull();
  expect(readWatchlist('["<script>", "../../etc/passwd", "A B", "__proto__", "AAPL"]')).toEqual(['AAPL']);
});

test('a watchlist is bounded', () => {
  expect(readWatchlist(Array.from({ length: 500 }, (_, number) => `S${number}`).join('\n'))).toHaveLength(MOST_WATCHED);
});

test('a text that is longer than any symbol is none', () => {
  expect(readWatchlist(`${'A'.repeat(32)}\n${'B'.repeat(33)}`)).toEqual(['A'.repeat(32)]);
});

test('of a file that is too long not even the start is taken', async () => {
  const lines = `AAPL\n${'#'.repeat(999_000)}\n`;
  expect(await readWatchlistFile(new Blob([lines]))).toEqual(['AAPL']);
  expect(await readWatchlistFile(new Blob([lines, ' '.repeat(1_000)]))).toBeNull();
});

test('a watched instrument stands against its close before', () => {
  const instrument: Instrument = { symbol: 'A', name: 'Agilent', kind: 'equity', exchange: null, sector: null, industry: null, currency: 'USD', timeZone: null, active: true };
  const bar = (date: string, close: number) => ({ date, open: null, high: null, low: null, close, volume: 5, final: true });
  expect(watchedMover(instrument, [bar('2024-01-02', 10), bar('2024-01-03', 11)], 1)).toMatchObject({ close: 11, previousClose: 10, change: 1, live: false, sparkline: [10, 11] });
  expect(watchedMover(instrument, [bar('2024-01-02', 10)], 1)).toBeNull();
});

test('commands are found by the starts of their words', () => {
  expect(matchesWords('Dark theme', 'th da')).toBe(true);
  expect(matchesWords('Dark theme', 'ark')).toBe(false);
  expect(matchesWords('Dark theme', '')).toBe(true);
});
