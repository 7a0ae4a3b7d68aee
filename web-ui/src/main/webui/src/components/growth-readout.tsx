import { formatPercent } from '../format/format-percent';
import { ChangeFigure } from './change-figure';

interface Props {
  readonly date: string;
  readonly values: readonly { readonly symbol: string; readonly number: number; readonly percent: number | null }[];
}

/** The value of each line at one date, each in its own place. */
export function GrowthReadout({ date, values }: Props) {
  return (
    <dl class="readout growth">
      <div class="when">
        <dt class="hidden">Date</dt>
        <dd>{date}</dd>
      </div>
      {values.map(({ symbol, number, percent }) => (
        <div key={symbol}>
          <dt>
            <svg class={`line-key line-${number}`} width="14" height="8" aria-hidden="true"><path d="M0 4h14" /></svg> {symbol}
          </dt>
          <dd>{percent === null ? '–' : <ChangeFigure of={percent} text={formatPercent(percent)} />}</dd>
        </div>
      ))}
    </dl>
  );
}
