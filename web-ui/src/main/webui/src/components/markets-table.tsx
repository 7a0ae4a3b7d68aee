import { countryWords } from '../format/country-words';
import { formatDay } from '../format/format-day';
import { formatLocalTime } from '../format/format-local-time';
import { formatPercent } from '../format/format-percent';
import { formatPrice } from '../format/format-price';
import { marketMissingWords } from '../format/market-missing-words';
import type { Market } from '../model/market';
import { writeAddress } from '../model/write-address';
import { ChangeFigure } from './change-figure';

interface Props {
  /** Null while loading: the table is drawn empty, in the size that it will have. */
  readonly markets: readonly Market[] | null;
  readonly clock: Date;
  readonly chosen: string | null;
  readonly onChoose: (symbol: string | null) => void;
}

/** How many indices there are, as far as one can tell before they are here. */
const USUAL = 40;

/** All that the globe shows, as a table: from the largest rise to the largest fall. */
export function MarketsTable({ markets, clock, chosen, onChoose }: Props) {
  const sorted = [...(markets ?? [])].sort((one, other) => (other.changePercent ?? -Infinity) - (one.changePercent ?? -Infinity) || (one.symbol < other.symbol ? -1 : 1));
  return (
    <table class="movers markets" aria-busy={markets === null}>
      <caption>All markets <small>from the largest rise to the largest fall</small></caption>
      <thead>
        <tr>
          <th scope="col" class="index">Index</th>
          <th scope="col" class="symbol">Symbol</th>
          <th scope="col" class="city">City</th>
          <th scope="col" class="country">Country</th>
          <th scope="col" class="figure close">Close <small>points</small></th>
          <th scope="col" class="figure percent"><a href="/numbers#percent-change" title="How the percent change is made">Change</a> <small>%</small></th>
          <th scope="col" class="session">Session</th>
          <th scope="col" class="time">Local time</th>
          <th scope="col" class="state">Market</th>
        </tr>
      </thead>
      <tbody>
        {markets === null && Array.from({ length: USUAL }, (_, row) => <tr key={row} class="blank" aria-hidden="true"><td colSpan={9}><span /></td></tr>)}
        {sorted.map((market) => (
          <MarketRow key={market.symbol} market={market} clock={clock} chosen={market.symbol === chosen} onChoose={onChoose} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly market: Market;
  readonly clock: Date;
  readonly chosen: boolean;
  readonly onChoose: (symbol: string | null) => void;
}

function MarketRow({ market, clock, chosen, onChoose }: RowProps) {
  const address = writeAddress({ page: 'chart', symbol: market.symbol, span: { range: '1Y' }, style: 'candles' });
  return (
    <tr data-symbol={market.symbol}>
      <th scope="row" class="index">
        <button type="button" aria-pressed={chosen} title="Show it on the globe" onClick={() => onChoose(chosen ? null : market.symbol)}>{market.name}</button>
        <span class="name-below">{market.city}, {countryWords(market.country)} · {market.open ? <b>open</b> : 'closed'}</span>
      </th>
      <td class="symbol"><a href={address}>{market.symbol}</a></td>
      <td class="city">{market.city}</td>
      <td class="country">{countryWords(market.country)}</td>
      <td class="figure close">{market.close === null ? '–' : formatPrice(market.close, 2)}</td>
      <td class="figure percent">
        {market.changePercent === null
          ? <abbr title={marketMissingWords(market.missing)}>–<span class="hidden"> {marketMissingWords(market.missing)}</span></abbr>
          : <ChangeFigure of={market.changePercent} text={formatPercent(market.changePercent)} />}
      </td>
      <td class="session"><SessionCell market={market} /></td>
      <td class="time">{formatLocalTime(clock, market.timeZone)}</td>
      <td class="state">{market.open ? <b>open</b> : 'closed'}</td>
    </tr>
  );
}

function SessionCell({ market }: { readonly market: Market }) {
  if (market.date === null) return <>–</>;
  const late = (market.sessionsBehind ?? 0) > 1;
  return (
    <>
      {formatDay(market.date, 'short')}
      {market.final === false && <> <b class="live">live</b></>}
      {late && <> <b class="live">{market.sessionsBehind} behind</b></>}
    </>
  );
}
