import { formatCount } from '../format/format-count';
import { formatDay } from '../format/format-day';
import { formatHour } from '../format/format-hour';
import type { Bars } from '../model/bars';

interface Props {
  readonly words: string;
  readonly data: Bars;
  readonly hourly: boolean;
}

/** Where a chart's bars come from, and which of them were put right. */
export function ChartOrigin({ words, data, hourly }: Props) {
  const repaired = data.repaired ?? [];
  return (
    <div class="quiet origin">
      <p>{words}</p>
      {repaired.length > 0 && (
        <details>
          <summary>
            {formatCount(repaired.length)} {repaired.length === 1 ? 'bar is' : 'bars are'} repaired
          </summary>
          <ul>
            {repaired.map(({ date, what }) => (
              <li key={date}>
                {hourly ? formatHour(date, data.timeZone) : formatDay(date, 'full')}: {what}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
