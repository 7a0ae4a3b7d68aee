import { escapeMarkup } from '../model/escape-markup';
import { niceTicks } from '../model/nice-ticks';
import type { ChartColours } from './chart-colours';

/** Where a drawing's lines stand: pixels from its top left corner. */
export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Axes {
  /** SVG of the grid and the labels. */
  readonly elements: string;
  readonly x: (index: number) => number;
  readonly y: (value: number) => number;
}

const VALUES = 9;
const LABELS = 6;

interface Data {
  readonly dates: readonly string[];
  readonly lowest: number;
  readonly highest: number;
  readonly formatValue: (value: number) => string;
  readonly formatDate: (date: string) => string;
}

/** A light grid with the values at its right and the dates below, and where a value and an index stand in it. */
export function drawAxes(plot: Plot, { dates, lowest, highest, formatValue, formatDate }: Data, colours: ChartColours): Axes {
  const margin = (highest - lowest) * 0.04 || Math.abs(highest) * 0.01 || 1;
  const [low, high] = [lowest - margin, highest + margin];
  const step = (plot.right - plot.left) / Math.max(1, dates.length);
  const x = (index: number) => round(plot.left + (index + 0.5) * step);
  const y = (value: number) => round(plot.bottom - ((value - low) / (high - low)) * (plot.bottom - plot.top));
  const rows = niceTicks(low, high, VALUES).map(
    (value) =>
      `<path d="M${plot.left} ${y(value)}H${plot.right}" stroke="${colours.hairline}" fill="none"/>` +
      `<text x="${plot.right + 8}" y="${y(value) + 4}">${escapeMarkup(formatValue(value))}</text>`,
  );
  const every = Math.max(1, Math.ceil(dates.length / LABELS));
  const columns = dates.flatMap((date, index) =>
    index % every === Math.floor(every / 2)
      ? [`<text x="${x(index)}" y="${plot.bottom + 20}" text-anchor="middle">${escapeMarkup(formatDate(date))}</text>`]
      : [],
  );
  return { elements: `<g font-size="12" fill="${colours.quiet}">${rows.join('')}${columns.join('')}</g>`, x, y };
}

/** To a tenth of a pixel: finer is only longer. */
export function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
