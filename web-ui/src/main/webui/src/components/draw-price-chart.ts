import { actionWords } from '../format/action-words';
import type { Action } from '../model/action';
import type { Bar } from '../model/bar';
import { escapeMarkup } from '../model/escape-markup';
import type { Picture } from '../model/picture';
import type { ChartColours } from './chart-colours';
import { drawAxes, round, type Axes, type Plot } from './draw-axes';

interface View {
  readonly bars: readonly Bar[];
  readonly actions: ReadonlyMap<number, readonly Action[]>;
  readonly style: 'candles' | 'line';
  readonly formatPrice: (price: number) => string;
  readonly formatDate: (date: string) => string;
}

const WIDTH = 1120;
const HEIGHT = 520;
const PRICES: Plot = { left: 0, right: 1048, top: 8, bottom: 384 };
const VOLUMES: Plot = { left: 0, right: 1048, top: 416, bottom: 512 };

/** A price chart as a drawing: candles or a line, splits and dividends, and the volume. */
export function drawPriceChart({ bars, actions, style, formatPrice, formatDate }: View, colours: ChartColours): Picture {
  const axes = drawAxes(
    PRICES,
    {
      dates: bars.map((bar) => bar.date),
      lowest: Math.min(...bars.map((bar) => bar.low ?? bar.close)),
      highest: Math.max(...bars.map((bar) => bar.high ?? bar.close)),
      formatValue: formatPrice,
      formatDate,
    },
    colours,
  );
  const width = Math.max(0.5, ((PRICES.right - PRICES.left) / Math.max(1, bars.length)) * 0.7);
  const prices = style === 'line' ? line(bars, axes, colours) : candles(bars, axes, width, colours);
  const marks = [...actions].map(([index, on]) => mark(bars[index], index, on, axes, colours));
  return { width: WIDTH, height: HEIGHT, elements: axes.elements + volumes(bars, axes, width, colours) + prices + marks.join('') };
}

function line(bars: readonly Bar[], { x, y }: Axes, { ink }: ChartColours): string {
  const points = bars.map((bar, index) => `${x(index)},${y(bar.close)}`);
  return `<polyline points="${points.join(' ')}" fill="none" stroke="${ink}" stroke-width="1.75" stroke-linejoin="round"/>`;
}

// One path a direction: thousands of elements would make a file that is slow to open.
function candles(bars: readonly Bar[], { x, y }: Axes, width: number, colours: ChartColours): string {
  const paths = { rise: [] as string[], fall: [] as string[] };
  bars.forEach((bar, index) => {
    const [open, high, low] = [bar.open ?? bar.close, bar.high ?? bar.close, bar.low ?? bar.close];
    const [top, bottom] = [y(Math.max(open, bar.close)), y(Math.min(open, bar.close))];
    const height = Math.max(1, round(bottom - top));
    paths[bar.close < open ? 'fall' : 'rise'].push(
      `M${round(x(index) - width / 2)} ${top}h${round(width)}v${height}h${round(-width)}z` +
        `M${round(x(index) - 0.5)} ${y(high)}h1V${y(low)}h-1z`,
    );
  });
  return `<path d="${paths.rise.join('')}" fill="${colours.rise}"/><path d="${paths.fall.join('')}" fill="${colours.fall}"/>`;
}

function volumes(bars: readonly Bar[], { x }: Axes, width: number, colours: ChartColours): string {
  const most = Math.max(...bars.map((bar) => bar.volume ?? 0));
  if (most <= 0) return '';
  const columns = bars.map((bar, index) => {
    const height = round(((bar.volume ?? 0) / most) * (VOLUMES.bottom - VOLUMES.top));
    return `M${round(x(index) - width / 2)} ${VOLUMES.bottom}v${-height}h${round(width)}v${height}z`;
  });
  return `<path d="${columns.join('')}" fill="${colours.volume}"/>`;
}

function mark(bar: Bar | undefined, index: number, actions: readonly Action[], { x, y }: Axes, colours: ChartColours): string {
  if (bar === undefined) return '';
  const title = `<title>${escapeMarkup(`${bar.date}: ${actions.map((action) => actionWords(action)).join(', ')}`)}</title>`;
  const split = actions.some((action) => action.kind === 'split');
  return split
    ? `<g>${title}<text x="${x(index)}" y="${y(bar.high ?? bar.close) - 8}" text-anchor="middle" font-size="12" font-weight="600" fill="${colours.ink}">S</text></g>`
    : `<circle cx="${x(index)}" cy="${y(bar.low ?? bar.close) + 8}" r="3" fill="${colours.quiet}">${title}</circle>`;
}
