import { formatPercent } from '../format/format-percent';
import { priceDecimals } from '../format/price-decimals';
import { ageWords, tickWords } from '../format/tick-words';
import { tickAge, tickStanding } from '../model/tick-standing';
import { ChangeFigure } from './change-figure';
import { LiveFigure } from './live-figure';
import { useNow } from './use-now';
import { useTick } from './use-tick';
import './live-price.css';

interface Props {
  readonly symbol: string;
  readonly currency: string | null;
}

const LOOK_MILLIS = 5_000;

/** The live price in a row: it lights up when it moves, and says when it is old. Not spoken: see the line above. */
export function LivePrice({ symbol, currency }: Props) {
  const tick = useTick(symbol);
  const now = useNow(LOOK_MILLIS);
  if (tick === null) return <span class="quiet">–</span>;
  const standing = tickStanding(tick, now);
  const words = tickWords(tick, now);
  const decimals = priceDecimals(symbol, tick.currency ?? currency, tick.price);
  return (
    <span class={`live-price ${standing}`} title={`${words.state}, ${words.time}`}>
      <LiveFigure tick={tick} decimals={decimals} />{' '}
      {standing === 'stale' && <small>{ageWords(tickAge(tick, now))}</small>}
      {standing === 'closed' && <small>closed</small>}
      {standing === 'moving' && tick.changePercent !== null && <ChangeFigure of={tick.changePercent} text={formatPercent(tick.changePercent)} />}
    </span>
  );
}
