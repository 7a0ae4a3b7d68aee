import { describe, expect, test } from 'vitest';
import { barsWords } from '../src/format/bars-words';
import { cellWords } from '../src/format/cell-words';
import { columnWords } from '../src/format/column-words';
import { monthWords } from '../src/format/month-words';
import { matrixShades } from '../src/model/matrix-shades';
import { scaleEnd } from '../src/model/scale-end';
import { tone } from '../src/model/tone';

describe('shades', () => {
  test('of changes go to both sides of zero and end at the strongest', () => {
    expect([-9, -4, -1.1, -0.4, 0, 0.4, 1.1, 4, 9].map((figure) => tone(figure, 4))).toEqual([-4, -4, -1, 0, 0, 0, 1, 4, 4]);
    expect(Object.is(tone(-0.1, 4), 0)).toBe(true);
    expect(tone(1, 0)).toBe(0);
  });

  test('end at a round number that all but a few outliers are within', () => {
    expect(scaleEnd([])).toBe(0);
    expect(scaleEnd([0, 0])).toBe(0);
    expect(scaleEnd([-0.12, 0.03])).toBe(0.15);
    expect(scaleEnd([...Array.from({ length: 99 }, () => 0.1), 25])).toBe(0.1);
    expect(scaleEnd([-1])).toBe(1);
    expect(scaleEnd([8])).toBe(10);
  });

  test('of volumes go from the least to the most', () => {
    const shades = matrixShades({ measure: 'volume', value: [[100, null], [300, 200]] });
    expect([100, 200, 300].map(shades.of)).toEqual([0, 2, 4]);
    expect(matrixShades({ measure: 'volume', value: [[null]] }).of(1)).toBe(0);
    expect(matrixShades({ measure: 'volume', value: [[7, 7]] }).of(7)).toBe(0);
  });
});

describe('the words of a cell', () => {
  test('have a sign for a change and none for a volume', () => {
    expect(cellWords(0.1234, 'return', 3, 'en-GB')).toBe('+0.123');
    expect(cellWords(-0.0004, 'return', 3, 'en-GB')).toBe('0.000');
    expect(cellWords(-1.5, 'return', 2, 'en-GB')).toBe('−1.50');
    expect(cellWords(3_456_000, 'volume', 2, 'en-US')).toBe('3.46M');
  });

  test('say what its row, column and count are', () => {
    expect(monthWords(2, 'long', 'en-GB')).toBe('February');
    expect(columnWords(9, 'hour', 'short', 'en-GB')).toBe('09 h');
    expect(columnWords(9, 'hour', 'long', 'en-GB')).toBe('from 09:00 to 09:59');
    expect(columnWords(1, 'weekday', 'long', 'en-GB')).toBe('Monday');
    expect(columnWords(7, 'weekday', 'short', 'en-GB')).toBe('Sun');
    expect(barsWords(1, 'hour', 'en-GB')).toBe('1 hour');
    expect(barsWords(1260, 'weekday', 'en-GB')).toBe('1,260 sessions');
  });
});
