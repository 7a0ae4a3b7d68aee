import { useEffect, useRef } from 'preact/hooks';
import { actionWords } from '../format/action-words';
import { formatAxisVolume } from '../format/format-axis-volume';
import { formatChange } from '../format/format-change';
import { formatPercent } from '../format/format-percent';
import { formatPrice } from '../format/format-price';
import type { Action } from '../model/action';
import type { Bar } from '../model/bar';
import type { ShownBars } from '../model/shown-bars';
import { shownChange } from '../model/shown-change';
import { BarReadout } from './bar-readout';
import { ChangeFigure } from './change-figure';
import { ChartBox } from './chart-box';
import { PriceCanvas } from './price-canvas';
import { useTimeCanvas } from './use-time-canvas';

interface Props {
  readonly symbol: string;
  /** Names what is shown: the chart fits itself in when this changes. */
  readonly name: string;
  readonly shown: ShownBars;
  /** Splits and dividends by the index of their bar. */
  readonly actions: ReadonlyMap<number, readonly Action[]>;
  readonly style: 'candles' | 'line';
  readonly hourly: boolean;
  readonly timeZone: string;
  readonly decimals: number;
  /** A bar's date or hour in words. */
  readonly dateWords: (bar: Bar) => string;
}

/** The price over time, with the change of what is in sight and the values under the crosshair in fixed places. */
export function PriceChart({ symbol, name, shown, actions, style, hourly, timeZone, decimals, dateWords }: Props) {
  const { box, canvas, pointed, sight, setSight, point } = useTimeCanvas((inside, events) => new PriceCanvas(inside, events));
  const fitted = useRef<string | null>(null);

  useEffect(() => {
    const fit = fitted.current !== name;
    fitted.current = name;
    if (fit) setSight(null);
    const format = (price: number) => formatPrice(price, decimals);
    canvas.current?.show({ bars: shown.bars, actions, style, hourly, timeZone, decimals, formatPrice: format, formatVolume: formatAxisVolume }, fit);
  }, [name, shown, actions, style, hourly, timeZone, decimals]);

  const last = shown.bars.length - 1;
  const change = sight === null ? shownChange(shown) : shownChange(shown, sight[0], Math.min(sight[1], last));
  const at = Math.min(Math.max(pointed ?? last, 0), last);
  const bar = shown.bars[at];
  const words = change && `${formatChange(change.change, decimals)} (${formatPercent(change.percent)})`;
  const close = hourly ? 'the close of the hour from' : 'the close of';
  const span = change && `from ${close} ${dateWords(change.from)} to ${hourly ? 'that from ' : ''}${dateWords(change.to)}`;
  const events = (actions.get(at) ?? []).map((action) => actionWords(action)).join(', ');
  return (
    <figure class="price-chart">
      <figcaption>
        <p class="span-change">
          {change && words ? <><ChangeFigure of={change.change} text={words} /> <span class="quiet">{span}</span></> : '\u00a0'}
        </p>
        {bar && <BarReadout bar={bar} decimals={decimals} dateWords={dateWords} events={events} />}
      </figcaption>
      <ChartBox
        box={box}
        label={`Price chart of ${symbol}${words ? `: ${words} ${span}` : ''}`}
        count={shown.bars.length}
        pointed={pointed}
        words={bar ? barWords(bar, decimals, dateWords, events) : ''}
        point={point}
        zoom={(factor) => canvas.current?.zoom(factor, at)}
        fit={() => canvas.current?.fit()}
      />
    </figure>
  );
}

function barWords(bar: Bar, decimals: number, dateWords: (bar: Bar) => string, events: string): string {
  const price = (name: string, value: number | null) => value !== null && `${name} ${formatPrice(value, decimals)}`;
  const figures = [price('open', bar.open), price('high', bar.high), price('low', bar.low), price('close', bar.close)];
  return [`${dateWords(bar)}${bar.final ? '' : ', live'}`, ...figures, events].filter(Boolean).join(', ');
}
