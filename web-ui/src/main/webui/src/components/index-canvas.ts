import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { closeRange } from '../model/close-range';
import { toAxis, type GrowthScale } from '../model/growth-scale';
import type { IndexLine } from '../model/index-table';
import { standingClose } from '../model/standing-close';
import { chartColours, type ChartColours } from './chart-colours';
import { dateTicks, percentTicks } from './index-axes';
import { drawLabels, drawReference } from './index-marks';
import { columnPath, indexPath } from './index-path';
import type { IndexView } from './index-view';
import { traceColours, traceStyle } from './trace-styles';

export interface IndexCanvasEvents {
  /** The date under the pointer, by its index; null if it is on none. */
  readonly pointed: (index: number | null) => void;
  /** A part of the time was chosen with the pointer, by the indices of its ends. */
  readonly chosen: (first: number, last: number) => void;
  /** Where the line of the reference stands, in pixels from the left of the box; null if it is out of sight. */
  readonly placed: (left: number | null, width: number) => void;
}

const AXIS_WIDTH = 76;
const AXIS_HEIGHT = 28;
// The slider below ends where the lines do: its style knows these widths too.
const LABELS = 80;
const NARROW_LABELS = 60;
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
  /** The path of each line's closes in sight, or of their logarithms. */
  private paths: readonly Path2D[] = [];
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
    if (!sameLines || before.shown[0] !== view.shown[0] || before.shown[1] !== view.shown[1]) {
      const [first, last] = view.shown;
      this.ranges = view.table.lines.map((line) => closeRange(line, first, last));
      // One more at each side, so that a line runs to the edge.
      this.paths = view.table.lines.map(({ close }) => columnPath(view.scale === 'log' ? close.map(Math.log) : close, first - 1, last + 1));
    }
    if (before?.table !== view.table) {
      this.rebuild();
      return;
    }
    this.plot?.series.forEach((series, place) => Object.assign(series, this.stroke(place - 1)));
    this.plot?.setScale('x', this.xRange());
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
        { ...this.axis(AXIS_HEIGHT), grid: { show: false }, ...dateTicks(() => this.view) },
        { ...this.axis(AXIS_WIDTH), grid: { stroke: this.colours.hairline, width: 1 }, ...percentTicks(() => this.view) },
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

  private series(at: number): uPlot.Series {
    const { colour } = traceStyle(at);
    return {
      auto: false,
      scale: 'y',
      stroke: () => this.lineColour(at, colour),
      ...this.stroke(at),
      points: { show: false },
      paths: (plot) => ({
        stroke: indexPath(plot, this.paths[at], this.view?.base[at] ?? Number.NaN, this.scale()),
        fill: null,
        clip: null,
        band: null,
        flags: 0,
      }),
    };
  }

  private stroke(at: number): { readonly width: number; readonly dash: number[] } {
    // One pixel of the screen: only up to that width a browser without a graphics card draws lines fast.
    return this.view?.moving ? { width: 1 / uPlot.pxRatio, dash: [] } : { width: 1.5, dash: [...traceStyle(Math.max(0, at)).dash] };
  }

  private lineColour(at: number, colour: number): string {
    const marked = this.view?.marked ?? null;
    return marked === null || marked === at ? (this.lines[colour - 1] ?? this.colours.ink) : this.colours.volume;
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
    if (this.view !== null) this.events.placed(drawReference(plot, this.view.closest, TOP, this.colours.quiet), plot.width);
  }

  /** The symbols at the ends of their lines. */
  private drawLabels(plot: uPlot): void {
    const view = this.view;
    if (view === null) return;
    const ends = view.table.lines.flatMap((line, at) => {
      const growth = 100 * (lastClose(view, line) / (view.base[at] ?? Number.NaN) - 1);
      const y = plot.valToPos(toAxis(growth, view.scale), 'y', true);
      return Number.isNaN(y) ? [] : [{ text: line.symbol, y, colour: this.lineColour(at, traceStyle(at).colour) }];
    });
    drawLabels(plot, ends, `${FONT_SIZE * uPlot.pxRatio}px ${this.family}`);
  }

  private labelWidth(): number {
    return this.box.clientWidth < NARROW ? NARROW_LABELS : LABELS;
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
