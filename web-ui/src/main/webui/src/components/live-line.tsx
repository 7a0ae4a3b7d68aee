import { sourceWords } from '../format/source-words';
import { tickWords } from '../format/tick-words';
import { useNewestTick } from './use-newest-tick';
import { useNow } from './use-now';
import './live-price.css';

interface Props {
  readonly symbols: readonly string[];
}

/**
 * How the live prices of a page stand, by the newest. Only the state is spoken, when it changes: a clock that speaks
 * would be no help.
 */
export function LiveLine({ symbols }: Props) {
  const { tick, standing } = useNewestTick(symbols);
  const now = useNow(1_000);
  if (tick === null || standing === null) return <p class="live-line" role="status" />;
  const words = tickWords(tick, now);
  return (
    <p class={`live-line ${standing}`}>
      <span role="status">
        <b>Live prices</b>: {words.state}
      </span>
      <span aria-live="off">
        {' '}
        · {sourceWords(tick.source)} · newest {words.time}
        {words.age && `, ${words.age}`}
      </span>
    </p>
  );
}
