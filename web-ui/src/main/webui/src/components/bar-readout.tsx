import { formatPrice } from '../format/format-price';
import { formatVolume } from '../format/format-volume';
import type { Bar } from '../model/bar';

interface Props {
  readonly bar: Bar;
  readonly decimals: number;
  readonly dateWords: (bar: Bar) => string;
  /** The splits and dividends of the bar, in words; empty if there is none. */
  readonly events: string;
}

/** The figures of one bar in fixed places, so that nothing jumps while the crosshair moves. */
export function BarReadout({ bar, decimals, dateWords, events }: Props) {
  const price = (value: number | null) => (value === null ? '–' : formatPrice(value, decimals));
  const figures = [
    ['O', 'Open', price(bar.open)],
    ['H', 'High', price(bar.high)],
    ['L', 'Low', price(bar.low)],
    ['C', 'Close', price(bar.close)],
    ['V', 'Volume', bar.volume === null ? '–' : formatVolume(bar.volume)],
  ] as const;
  return (
    <dl class="readout">
      <div class="events">
        <dt class="hidden">Splits and dividends</dt>
        <dd>{events}</dd>
      </div>
      <div class="when">
        <dt class="hidden">Bar</dt>
        <dd>{dateWords(bar)}{bar.final ? '' : ' · live'}</dd>
      </div>
      {figures.map(([letter, word, figure]) => (
        <div key={letter}>
          <dt><abbr title={word}>{letter}</abbr></dt>
          <dd>{figure}</dd>
        </div>
      ))}
    </dl>
  );
}
