import { direction } from '../format/direction';
import { formatGrowth } from '../format/format-growth';
import type { GrowthReading } from '../model/growth-reading';
import { TraceSample } from './trace-sample';

interface Props {
  readonly readings: readonly GrowthReading[];
  readonly day: string;
  /** Called with the line under the pointer, by its place; null if it leaves. */
  readonly onMark: (line: number | null) => void;
}

/** Every symbol's growth on one date, the highest first, in a place of its own, so that nothing jumps. */
export function IndexReadout({ readings, day, onMark }: Props) {
  return (
    <div class="index-readout">
      <h2>{day}</h2>
      <ol onPointerLeave={() => onMark(null)}>
        {readings.map(({ symbol, name, line, percent }, rank) => (
          // A row stays where it is and takes other words: rows that move cost much more.
          <li key={rank} title={name ?? undefined} onPointerEnter={() => onMark(line)}>
            <TraceSample place={line} />
            <span class="symbol">{symbol}</span>
            <span class={`value ${percent === null ? 'quiet' : direction(percent)}`}>
              {percent === null ? 'no price' : formatGrowth(percent, 2)}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
