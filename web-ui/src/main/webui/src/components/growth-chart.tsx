import { useEffect, useRef } from 'preact/hooks';
import { formatPercent } from '../format/format-percent';
import type { Growth } from '../model/growth';
import { valueAt } from '../model/value-at';
import { ChartBox } from './chart-box';
import { GrowthCanvas } from './growth-canvas';
import { GrowthReadout } from './growth-readout';
import { useTimeCanvas } from './use-time-canvas';

interface Props {
  /** Names what is shown: the chart fits itself in when this changes. */
  readonly name: string;
  readonly growth: Growth;
  readonly hourly: boolean;
  readonly timeZone: string;
  readonly dateWords: (date: string) => string;
}

/** Several instruments in percent since the first shown session, all values under the crosshair in a fixed place. */
export function GrowthChart({ name, growth, hourly, timeZone, dateWords }: Props) {
  const { box, canvas, pointed, point } = useTimeCanvas((inside, events) => new GrowthCanvas(inside, events));
  const fitted = useRef<string | null>(null);

  useEffect(() => {
    const fit = fitted.current !== name;
    fitted.current = name;
    canvas.current?.show({ growth, hourly, timeZone, formatPercent }, fit);
  }, [name, growth, hourly, timeZone]);

  const last = growth.dates.length - 1;
  const at = Math.min(Math.max(pointed ?? last, 0), last);
  const date = dateWords(growth.dates[at] ?? '');
  const values = growth.lines.map((line, number) => ({ symbol: line.symbol, number, percent: valueAt(line.percent, at) }));
  const words = values.map(({ symbol, percent }) => `${symbol} ${percent === null ? 'not known' : formatPercent(percent)}`);
  const symbols = growth.lines.map((line) => line.symbol).join(', ');
  return (
    <figure class="price-chart">
      <figcaption>
        <GrowthReadout date={date} values={values} />
      </figcaption>
      <ChartBox
        box={box}
        label={`Chart of ${symbols} in percent since ${dateWords(growth.dates[0] ?? '')}`}
        count={growth.dates.length}
        pointed={pointed}
        words={[date, ...words].join(', ')}
        point={point}
        zoom={(factor) => canvas.current?.zoom(factor, at)}
        fit={() => canvas.current?.fit()}
      />
    </figure>
  );
}
