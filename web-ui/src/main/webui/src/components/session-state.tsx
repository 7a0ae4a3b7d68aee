import { finalityWords } from '../format/finality-words';
import { sessionWords } from '../format/session-words';
import type { Bar } from '../model/bar';
import type { ExchangeSessions } from '../model/exchange-sessions';

interface Props {
  readonly sessions: ExchangeSessions | null;
  /** The newest daily bar. */
  readonly last: Bar | null;
}

/** Whether the exchange is open, and whether the last bar can still change, in words. */
export function SessionState({ sessions, last }: Props) {
  const exchange = sessions && sessionWords(sessions);
  const finality = last && finalityWords(last);
  return (
    <span class="session-state">
      {exchange && <><b>{exchange.word}</b>: {exchange.times}</>}
      {exchange && finality && ' · '}
      {finality && <abbr title={finality.why}>{finality.word}</abbr>}
    </span>
  );
}
