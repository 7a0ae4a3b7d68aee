import { countryWords } from '../format/country-words';
import { formatDay } from '../format/format-day';
import { formatLocalTime } from '../format/format-local-time';
import { formatPercent } from '../format/format-percent';
import { formatPrice } from '../format/format-price';
import { marketMissingWords } from '../format/market-missing-words';
import { barSessionWords } from '../format/bar-session-words';
import type { Market } from '../model/market';
import { ChangeFigure } from './change-figure';

interface Props {
  readonly market: Market;
  readonly clock: Date;
  /** Where the marker stands, in pixels from the corner of the square that the text stays in. */
  readonly at: readonly [number, number];
  readonly size: number;
}

const WIDTH = 224;
const HEIGHT = 128;
const BESIDE = 22;

/** What is known of a market, beside its marker. */
export function MarketText({ market, clock, at, size }: Props) {
  const [x, y] = at;
  const left = x + BESIDE + WIDTH <= size ? x + BESIDE : x - BESIDE - WIDTH >= 0 ? x - BESIDE - WIDTH : (size - WIDTH) / 2;
  const beside = left > x || left + WIDTH < x;
  const top = beside ? Math.min(Math.max(0, y - 32), size - HEIGHT) : y < size / 2 ? y + BESIDE : y - BESIDE - HEIGHT;
  return (
    <div class="market-text" aria-hidden="true" style={{ left: `${Math.max(0, left)}px`, top: `${top}px`, width: `${WIDTH}px` }}>
      <p><b>{market.name}</b></p>
      <p class="quiet">{market.city}, {countryWords(market.country)}</p>
      <p>
        {market.changePercent === null ? marketMissingWords(market.missing) : <ChangeFigure of={market.changePercent} text={formatPercent(market.changePercent)} />}
        {market.close !== null && <span class="close">{formatPrice(market.close, 2)}</span>}
      </p>
      <p><b>{market.open ? 'Open' : 'Closed'}</b> · {formatLocalTime(clock, market.timeZone)} <span class="quiet">local</span></p>
      {market.date !== null && <p class="quiet">{barSessionWords(market)} of {formatDay(market.date, 'short')}</p>}
    </div>
  );
}
