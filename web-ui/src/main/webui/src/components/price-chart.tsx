import { useEffect, useRef, useState } from 'preact/hooks';
import { formatChange } from '../format/format-change';
import { formatPercent } from '../format/format-percent';
import { formatPrice } from '../format/format-price';
import { formatAxisVolume } from '../format/format-axis-volume';
import type { Bar } from '../model/bar';
import type { ShownBars } from '../model/shown-bars';
import { shownChange } from '../model/shown-change';
import { CHANGED } from './appearance';
import { BarReadout } from './bar-readout';
import { ChangeFigure } from './change-figure';
import { PriceCanvas } from './price-canvas';

interface Props {
  /** Names what is shown: the chart fits itself in when this changes. */
  readonly name: string;
  readonly shown: ShownBars;
  readonly style: 'candles' | 'line';
  readonly hourly: boolean;
  readonly timeZone: string;
  readonly decimals: number;
  /** A bar's date or hour in words. */
  readonly dateWords: (bar: Bar) => string;
}

/** The price over time, with the change of what is in sight and the values under the crosshair in fixed places. */
export function PriceChart({ name, shown, style, hourly, timeZone, decimals, dateWords }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<PriceCanvas | null>(null);
  const fitted = useRef<string | null>(null);
  const [pointed, setPointed] = useState<number | null>(null);
  const [sight, setSight] = useState<readonly [number, number] | null>(null);

  useEffect(() => {
    if (box.current === null) return;
    const drawn = new PriceCanvas(box.current, { pointed: setPointed, inSight: (first, last) => setSight([first, last]) });
    canvas.current = drawn;
    const recolour = () => drawn.colour();
    const system = matchMedia('(prefers-color-scheme: dark)');
    system.addEventListener('change', recolour);
    document.addEventListener(CHANGED, recolour);
    return () => {
      system.removeEventListener('change', recolour);
      document.removeEventListener(CHANGED, recolour);
      drawn.remove();
    };
  }, []);

  useEffect(() => {
    const fit = fitted.current !== name;
    fitted.current = name;
    if (fit) setSight(null);
    const format = (price: number) => formatPrice(price, decimals);
    canvas.current?.show({ bars: shown.bars, style, hourly, timeZone, decimals, formatPrice: format, formatVolume: formatAxisVolume }, fit);
  }, [name, shown, style, hourly, timeZone, decimals]);

  const last = shown.bars.length - 1;
  const change = sight === null ? shownChange(shown) : shownChange(shown, sight[0], Math.min(sight[1], last));
  const bar = shown.bars[Math.min(Math.max(pointed ?? last, 0), last)];
  const words = change && `${formatChange(change.change, decimals)} (${formatPercent(change.percent)})`;
  const close = hourly ? 'the close of the hour from' : 'the close of';
  const span = change && `from ${close} ${dateWords(change.from)} to ${hourly ? 'that from ' : ''}${dateWords(change.to)}`;
  return (
    <figure class="price-chart">
      <figcaption>
        <p class="span-change">
          {change && words ? <><ChangeFigure of={change.change} text={words} /> <span class="quiet">{span}</span></> : '\u00a0'}
        </p>
        {bar && <BarReadout bar={bar} decimals={decimals} dateWords={dateWords} />}
      </figcaption>
      <div ref={box} class="canvas" role="img" aria-label={`Price chart${words ? `: ${words} ${span}` : ''}`} />
    </figure>
  );
}
