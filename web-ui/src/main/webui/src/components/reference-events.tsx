import { formatDay } from '../format/format-day';
import type { MarketEvent } from '../model/index-presets';
import type { IndexPresets } from '../model/index-presets';
import { FailureNotice } from './failure-notice';
import type { Resource } from './use-resource';

interface Props {
  readonly presets: Resource<IndexPresets>;
  readonly reference: string | null;
  /** The first and the last date with prices; null while they are not known. */
  readonly span: readonly [string, string] | null;
  readonly onChoose: (date: string) => void;
}

/** Events that growth can be measured against, each a button. */
export function ReferenceEvents({ presets, reference, span, onChoose }: Props) {
  return (
    <>
      <FailureNotice what="The list of events" resource={presets} />
      <div class="events" role="group" aria-label="Measure growth since">
        {presets.data?.events.map((event) => (
          <EventButton key={`${event.date} ${event.name}`} event={event} chosen={event.date === reference} outside={isOutside(event.date, span)} onChoose={onChoose} />
        ))}
      </div>
    </>
  );
}

interface ButtonProps {
  readonly event: MarketEvent;
  readonly chosen: boolean;
  readonly outside: boolean;
  readonly onChoose: (date: string) => void;
}

function EventButton({ event: { date, name }, chosen, outside, onChoose }: ButtonProps) {
  return (
    <button
      type="button"
      aria-pressed={chosen}
      data-outside={outside}
      title={`${formatDay(date, 'full')}${outside ? ': outside of the stored prices' : ''}`}
      onClick={() => onChoose(date)}
    >
      {name} <time dateTime={date}>{date.slice(0, 4)}</time>
    </button>
  );
}

function isOutside(date: string, span: readonly [string, string] | null): boolean {
  return span !== null && (date < span[0] || date > span[1]);
}
