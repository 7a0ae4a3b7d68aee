import { expect, test } from 'vitest';
import { drawMatrix } from '../src/components/draw-matrix';
import { drawTreemap } from '../src/components/draw-treemap';
import type { MarketMap, Tile } from '../src/model/market-map';
import type { Seasonality } from '../src/model/seasonality';

const COLOURS = { ink: '#000', quiet: '#555', hairline: '#ddd', paper: '#fff', rise: '#00f', fall: '#f60', volume: '#ccc', wash: '#eee', lines: [] };
const SHADES = { tone: (shade: number) => `#tone${shade}`, amount: (shade: number) => `#amount${shade}` };

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}

test('a heat map is drawn with each figure and its shade, and none where there is no data', () => {
  const seasonality: Seasonality = {
    symbol: 'SPY', measure: 'return', unit: 'percent', timeZone: 'America/New_York', columnsOf: 'hour',
    rows: [1, 2], columns: [9, 10], value: [[1, null], [-1, 0]], count: [[3, 0], [2, 5]],
    from: '2018-01-02', to: '2018-02-28', source: 'replay', asOf: null, truncated: false, formula: '',
  };
  const { elements, width, height } = drawMatrix(seasonality, COLOURS, SHADES);
  expect(count(elements, '<rect')).toBe(4);
  expect(count(elements, '<text')).toBe(2 + 2 + 3);
  expect(elements).toContain('fill="#tone4"');
  expect(elements).toContain('fill="#tone-4"');
  expect(elements).toContain('fill="#tone0"');
  expect([width, height]).toEqual([1120, 100]);
});

test('a map is drawn with its sectors’ names, and text is never taken for markup', () => {
  const tile = (symbol: string, sector: string, value: number): Tile => ({
    symbol, name: null, kind: 'equity', sector, quotedIn: 'USD', close: 1, previousClose: 1, changePercent: 5, volume: value, value, live: false,
  });
  const map: MarketMap = {
    date: '2018-02-07', asOf: null, source: 'replay', formula: '', currency: 'USD', currencies: [], limit: 10, truncated: false,
    universe: { name: 'equity', tracked: 2, ranked: 2 },
    tiles: [tile('A&B', 'Energy', 3), tile('C', '<Utilities>', 1)],
    omitted: { otherCurrency: 0, noVolume: 0, noValue: 0, notRanked: 0 },
  };
  const { elements } = drawTreemap(map, 4, COLOURS, SHADES);
  expect(count(elements, '<rect')).toBe(2);
  expect(elements).toContain('>A&amp;B<');
  expect(elements).toContain('&lt;Utilities&gt;');
  expect(elements).toContain('fill="#tone4"');
});
