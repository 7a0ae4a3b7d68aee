import { escapeMarkup } from '../model/escape-markup';
import type { GrowthColumns } from '../model/growth-columns';
import type { Picture } from '../model/picture';
import { spreadLabels } from '../model/spread-labels';
import { valueAt } from '../model/value-at';
import { lineColour, type ChartColours } from './chart-colours';
import { drawAxes, type Plot } from './draw-axes';

interface View {
  readonly growth: GrowthColumns;
  readonly formatPercent: (percent: number) => string;
  readonly formatDate: (date: string) => string;
  /** The colour of a line by its number; as in a comparison if absent. */
  readonly colour?: (line: number) => string;
}

const WIDTH = 1120;
const HEIGHT = 520;
const PLOT: Plot = { left: 0, right: 900, top: 8, bottom: 484 };
const LABELS_LEFT = PLOT.right + 76;
const LABEL_HEIGHT = 16;

/** Lines in percent as a drawing, each with its name and last value at its end. */
export function drawGrowth({ growth, formatPercent, formatDate, colour: colourOf }: View, colours: ChartColours): Picture {
  const known = growth.lines.flatMap((line) => line.percent.filter((value) => value !== null));
  const data = { dates: growth.dates, lowest: Math.min(0, ...known), highest: Math.max(0, ...known), formatValue: formatPercent, formatDate };
  const axes = drawAxes(PLOT, data, colours);
  const last = growth.dates.length - 1;
  const ends = spreadLabels(growth.lines.map((line) => axes.y(valueAt(line.percent, last) ?? 0)), LABEL_HEIGHT, PLOT.top, PLOT.bottom);
  const lines = growth.lines.map((line, number) => {
    const points = line.percent.flatMap((value, index) => (value === null ? [] : [`${axes.x(index)},${axes.y(value)}`]));
    const colour = colourOf?.(number) ?? lineColour(colours, number);
    const end = formatPercent(valueAt(line.percent, last) ?? 0);
    return (
      `<polyline points="${points.join(' ')}" fill="none" stroke="${colour}" stroke-width="1.75" stroke-linejoin="round"/>` +
      `<text x="${LABELS_LEFT}" y="${(ends[number] ?? 0) + 4}" font-size="12" fill="${colour}">${escapeMarkup(`${line.symbol} ${end}`)}</text>`
    );
  });
  const zero = `<path d="M${PLOT.left} ${axes.y(0)}H${PLOT.right}" stroke="${colours.quiet}" fill="none"/>`;
  return { width: WIDTH, height: HEIGHT, elements: axes.elements + zero + lines.join('') };
}
