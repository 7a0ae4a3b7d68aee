import {
  ColorType,
  createChart,
  CrosshairMode,
  LineStyle,
  type IChartApi,
  type ISeriesApi,
  type SeriesType,
  type Time,
} from 'lightweight-charts';
import { chartColours, type ChartColours } from './chart-colours';

export interface CanvasEvents {
  /** What is under the crosshair, by its index; null if it is on nothing. */
  readonly pointed: (index: number | null) => void;
  /** The indices of the first and the last that are in sight. */
  readonly inSight: (first: number, last: number) => void;
}

/** A place on the canvas where the crosshair can stand. */
export interface CanvasPoint {
  readonly time: Time;
  readonly value: number;
  readonly series: ISeriesApi<SeriesType>;
}

const FEWEST_IN_SIGHT = 5;

/** What the charts over time have in common: frame, colours, crosshair and zoom. */
export abstract class TimeCanvas {
  protected readonly chart: IChartApi;
  private byKey = false;

  constructor(protected readonly box: HTMLElement, events: CanvasEvents) {
    this.chart = createChart(box, {
      autoSize: true,
      // The logo would bring its own style element, which the security policy refuses: the page says whose chart it is.
      layout: { attributionLogo: false, fontFamily: getComputedStyle(box).fontFamily, fontSize: 12 },
      crosshair: { mode: CrosshairMode.Magnet },
      handleScroll: { vertTouchDrag: false, mouseWheel: false },
      timeScale: { fixLeftEdge: true, fixRightEdge: true, rightOffset: 0, minBarSpacing: 0.05 },
      localization: { locale: navigator.language },
    });
    this.chart.subscribeCrosshairMove(({ logical, point, sourceEvent }) => {
      // A crosshair that stands where a key put it is not moved by a redrawing.
      if (this.byKey && sourceEvent === undefined) return;
      this.byKey = false;
      events.pointed(point && logical !== undefined ? logical : null);
    });
    this.chart.timeScale().subscribeVisibleLogicalRangeChange((range) => {
      if (range !== null) events.inSight(Math.max(0, Math.round(range.from)), Math.round(range.to));
    });
  }

  /** How many places there are from left to right. */
  protected abstract count(): number;

  protected abstract pointAt(index: number): CanvasPoint | null;

  protected abstract colourSeries(colours: ChartColours): void;

  /** Puts the crosshair at an index, and scrolls there; takes it away if null. */
  point(index: number | null): void {
    const point = index === null ? null : this.pointAt(index);
    this.byKey = point !== null;
    if (index === null || point === null) {
      this.chart.clearCrosshairPosition();
      return;
    }
    this.bringIntoSight(index);
    this.chart.setCrosshairPosition(point.value, point.time, point.series);
  }

  /** Shows so many times as much as now, around an index. */
  zoom(factor: number, around: number): void {
    const range = this.chart.timeScale().getVisibleLogicalRange();
    if (range === null) return;
    const last = this.count() - 1;
    const width = Math.min(last, Math.max(FEWEST_IN_SIGHT, (range.to - range.from) * factor));
    const from = Math.min(Math.max(0, around - width / 2), last - width);
    this.chart.timeScale().setVisibleLogicalRange({ from, to: from + width });
  }

  /** Takes the colours anew from the style sheet, after a change of theme or palette. */
  colour(): void {
    const colours = chartColours(this.box);
    const line = { color: colours.quiet, labelBackgroundColor: colours.ink, width: 1, style: LineStyle.Dotted } as const;
    this.chart.applyOptions({
      layout: {
        background: { type: ColorType.Solid, color: colours.paper },
        textColor: colours.quiet,
        panes: { separatorColor: colours.hairline, enableResize: false },
      },
      grid: { vertLines: { visible: false }, horzLines: { color: colours.hairline } },
      rightPriceScale: { borderVisible: false },
      timeScale: { borderColor: colours.hairline },
      crosshair: { vertLine: line, horzLine: line },
    });
    this.colourSeries(colours);
  }

  fit(): void {
    this.chart.timeScale().fitContent();
  }

  remove(): void {
    this.chart.remove();
  }

  protected showsAll(): boolean {
    const range = this.chart.timeScale().getVisibleLogicalRange();
    return range === null || (range.from < 0.5 && range.to > this.count() - 1.5);
  }

  private bringIntoSight(index: number): void {
    const range = this.chart.timeScale().getVisibleLogicalRange();
    if (range === null || (index >= range.from && index <= range.to)) return;
    const shift = index < range.from ? index - range.from : index - range.to;
    this.chart.timeScale().setVisibleLogicalRange({ from: range.from + shift, to: range.to + shift });
  }
}
