import { formatChange } from '../format/format-change';
import { formatPercent } from '../format/format-percent';
import { priceDecimals } from '../format/price-decimals';
import { tickWords } from '../format/tick-words';
import { tickStanding } from '../model/tick-standing';
import { ChangeFigure } from './change-figure';
import { LiveFigure } from './live-figure';
import { useNow } from './use-now';
import { useTick } from './use-tick';
import './live-price.css';

interface Props {
  readonly symbol: string;
  readonly currency: string | null;
}

/** The live price of one instrument with its change as sent, the part of the day, and its age. */
export function LiveQuote({ symbol, currency }: Props) {
  const tick = useTick(symbol);
  const now = useNow(1_000);
  if (tick === null) return <p class="live-line live-quote" role="status" />;
  const decimals = priceDecimals(symbol, tick.currency ?? currency, tick.price);
  const standing = tickStanding(tick, now);
  const words = tickWords(tick, now);
  const change = [
    tick.change !== null && formatChange(tick.change, decimals),
    tick.changePercent !== null && `(${formatPercent(tick.changePercent)})`,
  ].filter(Boolean);
  return (
    <p class={`live-line live-quote ${standing}`}>
      <span role="status">
        <b>Live</b>: {words.state}
      </span>
      <span aria-live="off">
        {' · '}
        <LiveFigure tick={tick} decimals={decimals} />{' '}
        {change.length > 0 && <ChangeFigure of={tick.change ?? tick.changePercent ?? 0} text={change.join(' ')} />}
        {' · '}
        {words.time}
        {words.age && `, ${words.age}`}
      </span>
    </p>
  );
}
