import {
  CandlestickSeries,
  ColorType,
  createChart,
  CrosshairMode,
  HistogramSeries,
  LineSeries,
  LineStyle,
  type IChartApi,
  type ISeriesApi,
  type Time,
  type UTCTimestamp,
} from 'lightweight-charts';
import type { Bar } from '../model/bar';
import { exchangeClockSeconds } from '../model/exchange-clock-seconds';
import { chartColours, type ChartColours } from './chart-colours';

export interface CanvasView {
  readonly bars: readonly Bar[];
  readonly style: 'candles' | 'line';
  readonly hourly: boolean;
  readonly timeZone: string;
  readonly decimals: number;
  readonly formatPrice: (price: number) => string;
  readonly formatVolume: (volume: number) => string;
}

export interface CanvasEvents {
  /** The bar under the crosshair, by its index; null if it is on none. */
  readonly pointed: (index: number | null) => void;
  /** The indices of the first and the last bar in sight. */
  readonly inSight: (first: number, last: number) => void;
}

const VOLUME_HEIGHT = 84;

/** Draws bars on a canvas: candles or a line above, the volume below, nothing else. */
export class PriceCanvas {
  private readonly chart: IChartApi;
  private price: ISeriesApi<'Candlestick'> | ISeriesApi<'Line'> | null = null;
  private volume: ISeriesApi<'Histogram'> | null = null;
  private view: CanvasView | null = null;

  constructor(private readonly box: HTMLElement, events: CanvasEvents) {
    this.chart = createChart(box, {
      autoSize: true,
      // The logo would bring its own style element, which the security policy refuses: the page says whose chart it is.
      layout: { attributionLogo: false, fontFamily: getComputedStyle(box).fontFamily, fontSize: 12 },
      crosshair: { mode: CrosshairMode.Magnet },
      handleScroll: { vertTouchDrag: false, mouseWheel: false },
      timeScale: { fixLeftEdge: true, fixRightEdge: true, rightOffset: 0, minBarSpacing: 0.05 },
      localization: { locale: navigator.language },
    });
    this.chart.subscribeCrosshairMove(({ logical, point }) => events.pointed(point && logical !== undefined ? logical : null));
    this.chart.timeScale().subscribeVisibleLogicalRangeChange((range) => {
      if (range !== null) events.inSight(Math.max(0, Math.round(range.from)), Math.round(range.to));
    });
  }

  /** Draws the view; fits it in if it is another one than before, leaves the reader's zoom if only its bars changed. */
  show(view: CanvasView, another: boolean): void {
    const fit = another || this.showsAll();
    const restyled = this.view === null || this.view.style !== view.style;
    this.view = view;
    if (restyled) this.replacePrice(view.style);
    this.price?.applyOptions({
      priceFormat: { type: 'custom', minMove: 10 ** -view.decimals, formatter: view.formatPrice },
      priceLineVisible: view.bars.at(-1)?.final === false,
    });
    this.chart.timeScale().applyOptions({ timeVisible: view.hourly, secondsVisible: false });
    this.colour();
    this.price?.setData(view.bars.map((bar) => this.pricePoint(bar, view)));
    this.showVolume(view);
    if (fit) this.chart.timeScale().fitContent();
  }

  /** Takes the colours anew from the style sheet, after a change of theme or palette. */
  colour(): void {
    const colours = chartColours(this.box);
    this.chart.applyOptions({
      layout: {
        background: { type: ColorType.Solid, color: colours.paper },
        textColor: colours.quiet,
        panes: { separatorColor: colours.hairline, enableResize: false },
      },
      grid: { vertLines: { visible: false }, horzLines: { color: colours.hairline } },
      rightPriceScale: { borderVisible: false },
      timeScale: { borderColor: colours.hairline },
      crosshair: { vertLine: crosshairLine(colours), horzLine: crosshairLine(colours) },
    });
    this.volume?.applyOptions({ color: colours.volume });
    if (this.view?.style === 'line') (this.price as ISeriesApi<'Line'> | null)?.applyOptions({ color: colours.ink });
    else (this.price as ISeriesApi<'Candlestick'> | null)?.applyOptions(candleColours(colours));
  }

  remove(): void {
    this.chart.remove();
  }

  private showsAll(): boolean {
    const range = this.chart.timeScale().getVisibleLogicalRange();
    return range === null || (range.from < 0.5 && range.to > (this.view?.bars.length ?? 0) - 1.5);
  }

  private replacePrice(style: CanvasView['style']): void {
    const before = this.price;
    this.price =
      style === 'line'
        ? this.chart.addSeries(LineSeries, { lineWidth: 2, priceLineStyle: LineStyle.Dotted })
        : this.chart.addSeries(CandlestickSeries, { priceLineStyle: LineStyle.Dotted });
    // Only now: a pane without a series closes, and the volume would move up into its place.
    if (before !== null) this.chart.removeSeries(before);
  }

  private showVolume(view: CanvasView): void {
    const traded = view.bars.some((bar) => bar.volume !== null && bar.volume > 0);
    if (!traded) {
      if (this.volume !== null) this.chart.removeSeries(this.volume);
      this.volume = null;
      return;
    }
    if (this.volume === null) {
      this.volume = this.chart.addSeries(HistogramSeries, { priceLineVisible: false, lastValueVisible: false }, 1);
      this.chart.panes()[1]?.setHeight(VOLUME_HEIGHT);
      this.colour();
    }
    this.volume.applyOptions({ priceFormat: { type: 'custom', minMove: 1, formatter: view.formatVolume } });
    this.volume.setData(
      view.bars.map((bar) => ({ time: timeOf(bar, view), ...(bar.volume === null ? {} : { value: bar.volume }) })),
    );
  }

  // A bar known only by its close is drawn as a dash at it.
  private pricePoint(bar: Bar, view: CanvasView) {
    const time = timeOf(bar, view);
    const { close } = bar;
    if (view.style === 'line') return { time, value: close };
    return { time, open: bar.open ?? close, high: bar.high ?? close, low: bar.low ?? close, close };
  }
}

function timeOf(bar: Bar, view: CanvasView): Time {
  return view.hourly ? (exchangeClockSeconds(bar.date, view.timeZone) as UTCTimestamp) : bar.date;
}

function crosshairLine(colours: ChartColours) {
  return { color: colours.quiet, labelBackgroundColor: colours.ink, width: 1, style: LineStyle.Dotted } as const;
}

function candleColours({ rise, fall }: ChartColours) {
  return { upColor: rise, wickUpColor: rise, borderUpColor: rise, downColor: fall, wickDownColor: fall, borderDownColor: fall };
}
