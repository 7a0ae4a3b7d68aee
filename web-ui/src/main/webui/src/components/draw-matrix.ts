import { cellWords } from '../format/cell-words';
import { columnWords } from '../format/column-words';
import { monthWords } from '../format/month-words';
import { escapeMarkup } from '../model/escape-markup';
import { matrixDecimals } from '../model/matrix-decimals';
import { matrixShades } from '../model/matrix-shades';
import type { Picture } from '../model/picture';
import type { Seasonality } from '../model/seasonality';
import type { ChartColours } from './chart-colours';
import type { ShadeColours } from './shade-colours';

const LEFT = 56;
const HEAD = 28;
const ROW = 36;
const WIDTH = 1120;
const NARROWEST = 64;

/** A heat map as a drawing: each cell with its figure. */
export function drawMatrix(seasonality: Seasonality, { ink, quiet, wash }: Pick<ChartColours, 'ink' | 'quiet'> & { readonly wash: string }, shadeColours: ShadeColours): Picture {
  const { rows, columns, columnsOf, measure } = seasonality;
  const shades = matrixShades(seasonality);
  const decimals = matrixDecimals(shades);
  const column = Math.max(NARROWEST, (WIDTH - LEFT) / Math.max(1, columns.length));
  const heads = columns.map((one, index) => text(LEFT + (index + 0.5) * column, 18, quiet, columnWords(one, columnsOf, 'short')));
  const lines = rows.map((month, row) => {
    const top = HEAD + row * ROW;
    const cells = columns.map((_, index) => {
      const figure = seasonality.value[row]?.[index] ?? null;
      const left = LEFT + index * column;
      const fill = figure === null ? wash : shadeColours[measure === 'return' ? 'tone' : 'amount'](shades.of(figure));
      const box = `<rect x="${left.toFixed(1)}" y="${top}" width="${(column - 1).toFixed(1)}" height="${ROW - 1}" fill="${fill}" fill-opacity="${figure === null ? 0.4 : 1}"/>`;
      return figure === null ? box : box + text(left + column / 2, top + 23, ink, cellWords(figure, measure, decimals));
    });
    return `<text x="0" y="${top + 23}" fill="${quiet}">${escapeMarkup(monthWords(month, 'short'))}</text>${cells.join('')}`;
  });
  return {
    width: Math.ceil(LEFT + columns.length * column),
    height: HEAD + rows.length * ROW,
    elements: `<g font-size="13">${heads.join('')}${lines.join('')}</g>`,
  };
}

function text(x: number, y: number, colour: string, words: string): string {
  return `<text x="${x.toFixed(1)}" y="${y}" text-anchor="middle" fill="${colour}">${escapeMarkup(words)}</text>`;
}
