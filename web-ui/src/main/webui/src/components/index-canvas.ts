import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { closeRange } from '../model/close-range';
import { fromAxis, toAxis, type GrowthScale } from '../model/growth-scale';
import type { IndexLine, IndexTable } from '../model/index-table';
import { growthTicks } from '../model/growth-ticks';
import { sessionTicks } from '../model/session-ticks';
import { labelPlaces } from '../model/label-places';
import { standingClose } from '../model/standing-close';
import { chartColours, type ChartColours } from './chart-colours';
import { traceColours, traceStyle } from './trace-styles';

export interface IndexView {
  readonly table: IndexTable;
  readonly scale: GrowthScale;
  /** The indices of the first and last date shown. */
  readonly shown: readonly [number, number];
  /** The index of the date that growth is measured against, and each line's close there. */
  readonly closest: number;
  readonly base: readonly number[];
  /** The line that is to stand out. */
  readonly marked: number | null;
  readonly formatPercent: (percent: number) => string;
  readonly formatDate: (index: number, before: number | undefined, unit: 'year' | 'month' | 'day') => string;
}

export interface IndexCanvasEvents {
  /** The date under the pointer, by its index; null if it is on none. */
  readonly pointed: (index: number | null) => void;
  /** A part of the time was chosen with the pointer, by the indices of its ends. */
  readonly chosen: (first: number, last: number) => void;
  /** Where the line of the reference stands, in pixels from the left of the box; null if it is out of sight. */
  readonly placed: (left: number | null) => void;
}

const AXIS_WIDTH = 76;
const AXIS_HEIGHT = 28;
const LABEL_HEIGHT = 14;
const TOP = 24;
const NARROW = 600;
const FONT_SIZE = 12;

/**
 * Draws growth over time. The closes never change while the reference moves: each line is its closes times a factor, so
 * a frame of dragging only draws them with other factors.
 */
export class IndexCanvas {
  private plot: uPlot | null = null;
  private view: IndexView | null = null;
  /** The plotted column of each line: closes, or their logarithms. */
  private columns: readonly Float64Array[] = [];
  /** The lowest and highest of each line in sight. */
  private ranges: readonly (readonly [number, number])[] = [];
  private colours: ChartColours;
  private lines: readonly string[];
  private readonly resized: ResizeObserver;
  private readonly family: string;

  constructor(
    private readonly box: HTMLElement,
    private readonly events: IndexCanvasEvents,
  ) {
    this.colours = chartColours(box);
    this.lines = traceColours(box);
    this.family = getComputedStyle(box).fontFamily;
    this.resized = new ResizeObserver(() => this.plot?.setSize(this.size()));
    this.resized.observe(box);
  }

  show(view: IndexView): void {
    const before = this.view;
    this.view = view;
    const sameLines = before?.table === view.table && before.scale === view.scale;
    if (!sameLines) {
      this.columns = view.table.lines.map((line) => (view.scale === 'log' ? line.close.map(Math.log) : line.close));
    }
    if (!sameLines || before.shown[0] !== view.shown[0] || before.shown[1] !== view.shown[1]) {
      this.ranges = view.table.lines.map((line) => closeRange(line, view.shown[0], view.shown[1]));
    }
    if (before?.table !== view.table) this.rebuild();
    else this.plot?.setScale('x', this.xRange());
  }

  /** Takes the colours anew from the style sheet, after a change of theme or palette. */
  colour(): void {
    this.colours = chartColours(this.box);
    this.lines = traceColours(this.box);
    if (this.view !== null) this.rebuild();
  }

  /** Puts the vertical line that follows the pointer on a date; takes it away for null. */
  point(index: number | null): void {
    if (this.plot === null) return;
    const left = index === null ? -10 : this.plot.valToPos(index, 'x');
    this.plot.setCursor({ left, top: index === null ? -10 : 0 }, false);
  }

  remove(): void {
    this.resized.disconnect();
    this.plot?.destroy();
    this.plot = null;
  }

  private rebuild(): void {
    this.plot?.destroy();
    const view = this.view;
    if (view === null) return;
    const indices = Float64Array.from(view.table.dates, (_, index) => index);
    this.plot = new uPlot(this.options(view), [indices, ...view.table.lines.map((line) => line.close)], this.box);
    this.plot.over.style.touchAction = 'pan-y';
    this.plot.over.addEventListener('pointermove', (event) => this.follow(event));
  }

  private options(view: IndexView): uPlot.Options {
    return {
      ...this.size(),
      padding: [TOP, this.labelWidth(), 0, 0],
      legend: { show: false },
      cursor: {
        y: false,
        points: { show: false },
        drag: { x: true, y: false, setScale: false },
        bind: {
          dblclick: () => () => {
            this.events.chosen(0, view.table.dates.length - 1);
            return null;
          },
        },
      },
      scales: {
        x: { time: false, range: (_, low, high) => [low, high], ...this.xRange() },
        y: { auto: true, range: () => this.yRange() },
      },
      axes: [
        { ...this.axis(AXIS_HEIGHT), grid: { show: false }, ...this.dateTicks() },
        { ...this.axis(AXIS_WIDTH), grid: { stroke: this.colours.hairline, width: 1 }, ...this.percentTicks() },
      ],
      series: [{}, ...view.table.lines.map((_, at) => this.series(at))],
      hooks: {
        drawAxes: [(plot) => this.drawReference(plot)],
        draw: [(plot) => this.drawLabels(plot)],
        setCursor: [(plot) => this.tellPointed(plot)],
        setSelect: [(plot) => this.tellChosen(plot)],
      },
    };
  }

  private axis(size: number): uPlot.Axis {
    return { size, font: `${FONT_SIZE}px ${this.family}`, stroke: this.colours.quiet, ticks: { show: false }, gap: 8 };
  }

  private dateTicks(): Partial<uPlot.Axis> {
    let unit: 'year' | 'month' | 'day' = 'year';
    return {
      splits: (plot, _, low, high) => {
        const dates = this.view?.table.dates ?? [];
        const found = sessionTicks(dates, Math.max(0, Math.ceil(low)), Math.min(dates.length - 1, Math.floor(high)), Math.floor(plot.width / 90));
        unit = found.unit;
        return [...found.indices];
      },
      values: (_, indices) => indices.map((index, at) => this.view?.formatDate(index, indices[at - 1], unit) ?? ''),
    };
  }

  private percentTicks(): Partial<uPlot.Axis> {
    return {
      splits: (plot, _, low, high) => {
        const height = plot.bbox.height / uPlot.pxRatio || plot.height;
        return [...growthTicks(low, high, ((high - low) * 36) / height, this.scale())];
      },
      values: (_, places) => places.map((place) => this.view?.formatPercent(fromAxis(place, this.scale())) ?? ''),
    };
  }

  private series(at: number): uPlot.Series {
    const { colour, dash } = traceStyle(at);
    return {
      auto: false,
      scale: 'y',
      stroke: () => this.lineColour(at, colour),
      width: 1.5,
      dash: [...dash],
      points: { show: false },
      paths: (plot, _, first, last) => ({ stroke: this.path(plot, at, first, last), fill: null, clip: null, band: null, flags: 0 }),
    };
  }

  private lineColour(at: number, colour: number): string {
    const marked = this.view?.marked ?? null;
    return marked === null || marked === at ? (this.lines[colour - 1] ?? this.colours.ink) : this.colours.volume;
  }

  /** A line in the canvas's pixels. */
  private path(plot: uPlot, at: number, first: number, last: number): Path2D {
    const path = new Path2D();
    const base = this.view?.base[at] ?? Number.NaN;
    const column = this.columns[at];
    if (Number.isNaN(base) || column === undefined) return path;
    // Places on the axis are linear in the column: 100 × close ÷ base − 100, or log close − log base.
    const log = this.scale() === 'log';
    const zero = plot.valToPos(0, 'y', true);
    const unit = plot.valToPos(1, 'y', true) - zero;
    const factor = log ? unit : (100 / base) * unit;
    const shift = log ? zero - Math.log(base) * unit : zero - 100 * unit;
    const left = plot.valToPos(0, 'x', true);
    const step = plot.valToPos(1, 'x', true) - left;
    let begun = false;
    // One more at each side, so that a line runs to the edge.
    for (let index = Math.max(0, first - 1); index <= Math.min(column.length - 1, last + 1); index++) {
      const y = shift + factor * (column[index] ?? Number.NaN);
      if (Number.isNaN(y)) continue;
      if (begun) path.lineTo(left + step * index, y);
      else path.moveTo(left + step * index, y);
      begun = true;
    }
    return path;
  }

  private scale(): GrowthScale {
    return this.view?.scale ?? 'linear';
  }

  private xRange(): { readonly min: number; readonly max: number } {
    const [min, max] = this.view?.shown ?? [0, 1];
    return { min, max };
  }

  /** From the lowest to the highest growth in sight, zero always among them, and a little air. */
  private yRange(): [number, number] {
    const view = this.view;
    let [low, high] = [0, 0];
    if (view !== null) {
      this.ranges.forEach(([lowest, highest], at) => {
        const base = view.base[at] ?? Number.NaN;
        const [down, up] = [100 * (lowest / base - 1), 100 * (highest / base - 1)];
        if (down < low) low = down;
        if (up > high && Number.isFinite(up)) high = up;
      });
    }
    const [bottom, top] = [toAxis(low, this.scale()), toAxis(high, this.scale())];
    const air = 0.04 * (top - bottom) || toAxis(1, this.scale());
    return [bottom - air, top + air];
  }

  private drawReference(plot: uPlot): void {
    const view = this.view;
    if (view === null) return;
    const { ctx, bbox } = plot;
    const y = Math.round(plot.valToPos(0, 'y', true)) + 0.5;
    const x = Math.round(plot.valToPos(view.closest, 'x', true)) + 0.5;
    const inSight = x >= bbox.left - 1 && x <= bbox.left + bbox.width + 1;
    ctx.save();
    ctx.lineWidth = uPlot.pxRatio;
    ctx.strokeStyle = this.colours.quiet;
    ctx.beginPath();
    ctx.moveTo(bbox.left, y);
    ctx.lineTo(bbox.left + bbox.width, y);
    if (inSight) {
      ctx.moveTo(x, bbox.top - TOP * uPlot.pxRatio);
      ctx.lineTo(x, bbox.top + bbox.height);
    }
    ctx.stroke();
    ctx.restore();
    this.events.placed(inSight ? x / uPlot.pxRatio : null);
  }

  /** The symbols at the ends of their lines. */
  private drawLabels(plot: uPlot): void {
    const view = this.view;
    if (view === null) return;
    const ratio = uPlot.pxRatio;
    const { ctx, bbox } = plot;
    const ends = view.table.lines.flatMap((line, at) => {
      const close = lastClose(view, line);
      const y = plot.valToPos(toAxis(100 * (close / (view.base[at] ?? Number.NaN) - 1), view.scale), 'y', true);
      return Number.isNaN(y) ? [] : [{ symbol: line.symbol, at, y }];
    });
    const places = labelPlaces(ends.map(({ y }) => y), LABEL_HEIGHT * ratio, bbox.top - (TOP / 2) * ratio, bbox.top + bbox.height);
    const right = bbox.left + bbox.width;
    ctx.save();
    ctx.font = `${FONT_SIZE * ratio}px ${this.family}`;
    ctx.textAlign = 'left';
    ctx.textBaseline = 'middle';
    ctx.lineWidth = ratio;
    ends.forEach(({ symbol, at, y }, index) => {
      const place = places[index] ?? y;
      const colour = this.lineColour(at, traceStyle(at).colour);
      ctx.strokeStyle = colour;
      ctx.beginPath();
      ctx.moveTo(right + 2 * ratio, y);
      ctx.lineTo(right + 8 * ratio, place);
      ctx.stroke();
      ctx.fillStyle = colour;
      ctx.fillText(symbol, right + 11 * ratio, place);
    });
    ctx.restore();
  }

  private labelWidth(): number {
    const longest = Math.max(4, ...(this.view?.table.lines.map((line) => line.symbol.length) ?? []));
    return 18 + 8 * Math.min(longest, this.box.clientWidth < NARROW ? 5 : 12);
  }

  private tellPointed(plot: uPlot): void {
    const { left, idx } = plot.cursor;
    this.events.pointed(left === undefined || left < 0 || idx === undefined ? null : idx);
  }

  private tellChosen(plot: uPlot): void {
    const { left, width } = plot.select;
    if (width < 4) return;
    plot.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
    this.events.chosen(Math.round(plot.posToVal(left, 'x')), Math.round(plot.posToVal(left + width, 'x')));
  }

  /** A finger moves the line as a mouse does; uPlot itself follows only mice. */
  private follow(event: PointerEvent): void {
    if (event.pointerType === 'mouse' || this.plot === null) return;
    const { left } = this.plot.over.getBoundingClientRect();
    this.plot.setCursor({ left: event.clientX - left, top: 0 });
  }

  private size(): { readonly width: number; readonly height: number } {
    return { width: this.box.clientWidth, height: this.box.clientHeight };
  }
}

/** The close at which a line ends in sight. */
function lastClose({ table, shown }: IndexView, line: IndexLine): number {
  return standingClose(table, line, Math.min(shown[1], Math.max(line.last, 0)));
}
