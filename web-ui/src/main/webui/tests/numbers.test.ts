import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import numbers from '../../../../../docs/NUMBERS.md';
import { standingWords } from '../src/format/standing-words';
import type { Instrument } from '../src/model/instrument';

describe('how the numbers are made', () => {
  test('is the document of the repository as HTML', () => {
    expect(numbers).toContain('<h1 id="how-each-number-is-made">How each number is made</h1>');
    expect(numbers).toContain('<table>');
  });

  test('has every section that a page links to', () => {
    const links = ['components', 'pages'].flatMap((layer) =>
      readdirSync(`src/${layer}`).flatMap((file) => [...readFileSync(`src/${layer}/${file}`, 'utf8').matchAll(/"\/numbers#([a-z-]+)"/g)]),
    );
    expect(links.length).toBeGreaterThan(2);
    for (const [, section] of links) expect(numbers).toContain(`id="${section}"`);
  });
});

test('an instrument that the source does not know says since when', () => {
  const share: Instrument = { symbol: 'A', name: null, kind: 'equity', exchange: null, sector: null, industry: null, currency: 'USD', timeZone: null, active: true };
  expect(standingWords(share)).toBeNull();
  expect(standingWords({ ...share, status: 'listed', missedSessions: [] })).toBeNull();
  const unconfirmed = standingWords({ ...share, status: 'unconfirmed', missedSessions: ['2026-11-20'] });
  expect(unconfirmed?.word).toBe('unconfirmed');
  expect(unconfirmed?.why).toMatch(/^not found at the source on .*2026.*; history kept$/);
  expect(standingWords({ ...share, status: 'delisted', missedSessions: ['2026-11-20'] })?.word).toBe('delisted');
});
