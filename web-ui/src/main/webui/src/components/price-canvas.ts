import {
  CandlestickSeries,
  createSeriesMarkers,
  HistogramSeries,
  LineSeries,
  LineStyle,
  type ISeriesApi,
  type ISeriesMarkersPluginApi,
  type SeriesMarker,
  type Time,
  type UTCTimestamp,
} from 'lightweight-charts';
import type { Action } from '../model/action';
import type { Bar } from '../model/bar';
import { exchangeClockSeconds } from '../model/exchange-clock-seconds';
import type { ChartColours } from './chart-colours';
import { TimeCanvas, type CanvasPoint } from './time-canvas';

export interface CanvasView {
  readonly bars: readonly Bar[];
  readonly style: 'candles' | 'line';
  readonly hourly: boolean;
  readonly timeZone: string;
  readonly decimals: number;
  /** Splits and dividends by the index of their bar. */
  readonly actions: ReadonlyMap<number, readonly Action[]>;
  readonly formatPrice: (price: number) => string;
  readonly formatVolume: (volume: number) => string;
}

const VOLUME_HEIGHT = 84;

/** Draws bars on a canvas: candles or a line above with the splits and dividends marked, the volume below. */
export class PriceCanvas extends TimeCanvas {
  private price: ISeriesApi<'Candlestick'> | ISeriesApi<'Line'> | null = null;
  private markers: ISeriesMarkersPluginApi<Time> | null = null;
  private volume: ISeriesApi<'Histogram'> | null = null;
  private view: CanvasView | null = null;

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
    this.price?.setData(view.bars.map((bar) => this.pricePoint(bar, view)));
    this.colour();
    this.showVolume(view);
    if (fit) this.fit();
  }

  protected override count(): number {
    return this.view?.bars.length ?? 0;
  }

  protected override pointAt(index: number): CanvasPoint | null {
    const bar = this.view?.bars[index];
    if (this.view === null || this.price === null || bar === undefined) return null;
    return { time: timeOf(bar, this.view), value: bar.close, series: this.price };
  }

  protected override colourSeries(colours: ChartColours): void {
    this.volume?.applyOptions({ color: colours.volume });
    if (this.view?.style === 'line') (this.price as ISeriesApi<'Line'> | null)?.applyOptions({ color: colours.ink });
    else (this.price as ISeriesApi<'Candlestick'> | null)?.applyOptions(candleColours(colours));
    this.mark(colours);
  }

  private mark(colours: ChartColours): void {
    const { view } = this;
    if (view === null || this.price === null) return;
    const marks = [...view.actions].flatMap(([index, actions]): SeriesMarker<Time>[] => {
      const bar = view.bars[index];
      return bar === undefined ? [] : [markOf(actions, timeOf(bar, view), colours)];
    });
    this.markers ??= createSeriesMarkers<Time>(this.price as ISeriesApi<'Line'>, []);
    this.markers.setMarkers(marks);
  }

  private replacePrice(style: CanvasView['style']): void {
    const before = this.price;
    this.markers?.detach();
    this.markers = null;
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

// A split has its letter: it is rare. A dividend is a dot, as there may be dozens.
function markOf(actions: readonly Action[], time: Time, colours: ChartColours): SeriesMarker<Time> {
  return actions.some((action) => action.kind === 'split')
    ? { time, position: 'aboveBar', shape: 'square', color: colours.ink, text: 'S' }
    : { time, position: 'belowBar', shape: 'circle', color: colours.quiet, size: 0.6 };
}

function timeOf(bar: Bar, view: CanvasView): Time {
  return view.hourly ? (exchangeClockSeconds(bar.date, view.timeZone) as UTCTimestamp) : bar.date;
}

function candleColours({ rise, fall }: ChartColours) {
  return { upColor: rise, wickUpColor: rise, borderUpColor: rise, downColor: fall, wickDownColor: fall, borderDownColor: fall };
}
