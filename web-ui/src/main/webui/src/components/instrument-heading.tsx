import { formatChange } from '../format/format-change';
import { formatDay } from '../format/format-day';
import { formatPercent } from '../format/format-percent';
import { formatPrice } from '../format/format-price';
import { kindWords } from '../format/kind-words';
import { priceDecimals } from '../format/price-decimals';
import { standingWords } from '../format/standing-words';
import { unitWords } from '../format/unit-words';
import type { Bar } from '../model/bar';
import type { ExchangeSessions } from '../model/exchange-sessions';
import type { Instrument } from '../model/instrument';
import { writeAddress } from '../model/write-address';
import { ChangeFigure } from './change-figure';
import { LiveQuote } from './live-quote';
import { SessionState } from './session-state';
import { StarButton } from './star-button';
import { YearRangeBar } from './year-range-bar';

interface Props {
  readonly symbol: string;
  readonly instrument: Instrument | null;
  readonly currency: string | null;
  /** The last daily bars, oldest first. */
  readonly latest: readonly Bar[];
  /** Null while it is not known whether the exchange is open. */
  readonly sessions: ExchangeSessions | null;
}

/** Who it is, the last price with its change since the close before, and how it stands in the session and the year. */
export function InstrumentHeading({ symbol, instrument, currency, latest, sessions }: Props) {
  const facts = [
    instrument && kindWords(instrument.kind),
    instrument?.exchange,
    instrument?.sector,
    instrument?.active === false && instrument.status !== 'delisted' && 'no longer tracked',
  ].filter(Boolean);
  const standing = instrument && standingWords(instrument);
  return (
    <div class="instrument">
      <div>
        <StarButton symbol={symbol} />
        <h1>
          {symbol} <small>{instrument?.name}</small>
        </h1>
        <p class="quiet">
          {facts.join(' · ') || '\u00a0'}
          {instrument && <> · <a href={writeAddress({ page: 'heatmap', symbol, columns: 'hour', measure: 'return' })}>By month and hour</a></>}
        </p>
        {standing && <p class="standing"><strong>{standing.word}</strong>: {standing.why}</p>}
      </div>
      <div class="standing-now">
        <LastPrice symbol={symbol} unit={unitWords(symbol, instrument?.currency ?? currency)} currency={currency} latest={latest} />
        <LiveQuote symbol={symbol} currency={instrument?.currency ?? currency} />
        <p class="quiet">
          <SessionState sessions={sessions} last={latest.at(-1) ?? null} />
          <YearRangeBar symbol={symbol} currency={currency} bars={latest} />
        </p>
      </div>
    </div>
  );
}

interface LastPriceProps {
  readonly symbol: string;
  readonly unit: string;
  readonly currency: string | null;
  readonly latest: readonly Bar[];
}

function LastPrice({ symbol, unit, currency, latest }: LastPriceProps) {
  const last = latest.at(-1);
  const before = latest.at(-2);
  if (last === undefined) return <p class="last-price">{'\u00a0'}</p>;
  const decimals = priceDecimals(symbol, currency, last.close);
  const change = before && last.close - before.close;
  return (
    <p class="last-price">
      <strong>{formatPrice(last.close, decimals)}</strong> <span class="unit">{unit}</span>
      {before && change !== undefined && (
        <ChangeFigure
          of={change}
          text={`${formatChange(change, decimals)} (${formatPercent(100 * (last.close / before.close - 1))})`}
        />
      )}
      <span class="quiet">
        {last.final ? `close of ${formatDay(last.date, 'full')}` : <><b class="live">live</b> session of {formatDay(last.date, 'short')} is not over</>}
      </span>
    </p>
  );
}
