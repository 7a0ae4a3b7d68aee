import { describe, expect, test } from 'vitest';
import type { Figure } from '../src/model/figure';
import { figureCsv } from '../src/model/figure-csv';
import { figureHtml } from '../src/model/figure-html';
import { figureSvg } from '../src/model/figure-svg';
import { wrapText } from '../src/model/wrap-text';

const COLOURS = { paper: '#fff', ink: '#000', quiet: '#555', hairline: '#ddd' };

const FIGURE: Figure = {
  name: 'AAPL-1Y',
  title: 'Apple <Inc.> & co',
  origin: 'Replay · fetched today',
  formula: 'close ÷ previous close − 1',
  address: '/chart/AAPL?range=1Y&style=line',
  table: () => ({
    columns: [{ name: 'Date' }, { name: 'Close (USD)', text: (value) => value.toFixed(2) }, { name: 'Note' }],
    rows: [['2024-06-28', 210.5, 'a "quoted", note'], ['2024-06-29', null, null]],
  }),
  picture: () => ({ width: 600, height: 300, elements: '<path d="M0 0"/>' }),
};

describe('a figure taken out', () => {
  test('its table is CSV with a decimal point, quotes where they are needed, and nothing for what is unknown', () => {
    expect(figureCsv(FIGURE.table())).toBe('Date,Close (USD),Note\r\n2024-06-28,210.5,"a ""quoted"", note"\r\n2024-06-29,,\r\n');
  });

  test('its drawing carries the title, the origin and the formula', async () => {
    const svg = figureSvg(FIGURE, await FIGURE.picture(), COLOURS);
    expect(svg).toContain('Apple &lt;Inc.&gt; &amp; co');
    expect(svg).toContain(FIGURE.origin);
    expect(svg).toContain(FIGURE.formula);
    expect(svg).toContain('<path d="M0 0"/>');
  });

  test('its page needs nothing from elsewhere', async () => {
    const svg = figureSvg(FIGURE, await FIGURE.picture(), COLOURS);
    const page = figureHtml({ figure: FIGURE, table: FIGURE.table(), svg, colours: COLOURS, link: 'http://localhost/chart/AAPL', language: 'en' });
    expect(page).not.toMatch(/<script|<link|<img|src=/);
    expect(page).toContain('<td class="figure">210.50</td>');
    expect(page).toContain('href="http://localhost/chart/AAPL"');
  });
});

test('text is wrapped at words', () => {
  expect(wrapText('one two three four', 9)).toEqual(['one two', 'three', 'four']);
  expect(wrapText('incomprehensibilities of it', 5)).toEqual(['incomprehensibilities', 'of it']);
  expect(wrapText('', 5)).toEqual([]);
});
