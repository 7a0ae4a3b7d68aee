import { LineSeries, LineStyle, type ISeriesApi, type Time, type UTCTimestamp } from 'lightweight-charts';
import { exchangeClockSeconds } from '../model/exchange-clock-seconds';
import type { Growth } from '../model/growth';
import { valueAt } from '../model/value-at';
import { lineColour, type ChartColours } from './chart-colours';
import { TimeCanvas, type CanvasPoint } from './time-canvas';

export interface GrowthView {
  readonly growth: Growth;
  readonly hourly: boolean;
  readonly timeZone: string;
  readonly formatPercent: (percent: number) => string;
}

/** Draws a line for each of several instruments, in percent, with its name at its end. */
export class GrowthCanvas extends TimeCanvas {
  private readonly lines: ISeriesApi<'Line'>[] = [];
  private view: GrowthView | null = null;

  show(view: GrowthView, another: boolean): void {
    const fit = another || this.showsAll();
    const { lines, dates } = view.growth;
    this.view = view;
    while (this.lines.length > lines.length) {
      const extra = this.lines.pop();
      if (extra !== undefined) this.chart.removeSeries(extra);
    }
    while (this.lines.length < lines.length) {
      this.lines.push(this.chart.addSeries(LineSeries, { lineWidth: 2, priceLineVisible: false }));
    }
    this.chart.timeScale().applyOptions({ timeVisible: view.hourly, secondsVisible: false });
    const times = dates.map((date) => timeOf(date, view));
    lines.forEach((line, number) => {
      const drawn = this.lines[number];
      drawn?.applyOptions({ title: line.symbol, priceFormat: { type: 'custom', minMove: 0.01, formatter: view.formatPercent } });
      drawn?.setData(times.flatMap((time, index) => {
        const value = line.percent[index];
        return value === null || value === undefined ? [] : [{ time, value }];
      }));
    });
    this.zero();
    this.colour();
    if (fit) this.fit();
  }

  protected override count(): number {
    return this.view?.growth.dates.length ?? 0;
  }

  protected override pointAt(index: number): CanvasPoint | null {
    const line = this.view?.growth.lines[0];
    const date = this.view?.growth.dates[index];
    const series = this.lines[0];
    const value = line && valueAt(line.percent, index);
    if (this.view === null || series === undefined || date === undefined || value === null || value === undefined) return null;
    return { time: timeOf(date, this.view), value, series };
  }

  protected override colourSeries(colours: ChartColours): void {
    this.lines.forEach((line, number) => line.applyOptions({ color: lineColour(colours, number) }));
    this.lines[0]?.priceLines()[0]?.applyOptions({ color: colours.quiet });
  }

  private zero(): void {
    const first = this.lines[0];
    if (first === undefined || first.priceLines().length > 0) return;
    first.createPriceLine({ price: 0, lineWidth: 1, lineStyle: LineStyle.Solid, axisLabelVisible: false });
  }
}

function timeOf(date: string, view: GrowthView): Time {
  return view.hourly ? (exchangeClockSeconds(date, view.timeZone) as UTCTimestamp) : date;
}
