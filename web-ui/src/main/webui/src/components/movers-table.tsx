import { alignDecimals } from '../format/align-decimals';
import { formatChange } from '../format/format-change';
import { formatPercent } from '../format/format-percent';
import { formatPrice } from '../format/format-price';
import { formatRatio } from '../format/format-ratio';
import { formatVolume } from '../format/format-volume';
import { priceDecimals } from '../format/price-decimals';
import { unitWords } from '../format/unit-words';
import type { Mover } from '../model/mover';
import { writeAddress } from '../model/write-address';
import { ChangeFigure } from './change-figure';
import { LivePrice } from './live-price';
import { Sparkline } from './sparkline';
import { StarButton } from './star-button';
import { useAnyLive } from './use-any-live';
import { useFollowed } from './use-followed';

interface Props {
  readonly title: string;
  /** What the change is counted over, in words. */
  readonly since: string;
  /** Null while loading: the table is drawn empty, in the size that it will have. */
  readonly movers: readonly Mover[] | null;
  readonly limit: number;
  /** What to say if the list is empty. */
  readonly nobody: string;
}

const COLUMNS = ['watch', 'rank', 'symbol', 'name', 'price', 'change', 'percent', 'volume', 'relative', 'trend'] as const;

/** Instruments by their change, with the unit said once in the head where all share it. */
export function MoversTable({ title, since, movers, limit, nobody }: Props) {
  const units = new Set(movers?.map((mover) => unitWords(mover.symbol, mover.currency)));
  const unit = units.size === 1 ? [...units][0] : undefined;
  const decimals = movers?.map((mover) => priceDecimals(mover.symbol, mover.currency, mover.close)) ?? [];
  const widest = Math.max(0, ...decimals);
  const symbols = movers?.map((mover) => mover.symbol) ?? [];
  useFollowed(symbols);
  const moving = useAnyLive(symbols);
  return (
    <table class={`movers${units.size > 1 ? ' mixed' : ''}${moving ? ' moving' : ''}`} aria-busy={movers === null}>
      <caption>
        {title} <small>{since}</small>
      </caption>
      <thead>
        <tr>
          <th scope="col" class="watch"><span class="unseen">Watch</span></th>
          <th scope="col" class="rank"><abbr title="Rank">#</abbr></th>
          <th scope="col" class="symbol">Symbol</th>
          <th scope="col" class="name">Name</th>
          <th scope="col" class="figure price">Price{unit && <> <small>{unit}</small></>}</th>
          <th scope="col" class="figure change">Change</th>
          <th scope="col" class="figure percent"><a href="/numbers#percent-change" title="How the percent change is made">Change</a> <small>%</small></th>
          {moving && <th scope="col" class="figure now"><abbr title="Live price and change, as the source sends them">Live</abbr> <small>as sent</small></th>}
          <th scope="col" class="figure volume">Volume <small>shares</small></th>
          <th scope="col" class="figure relative"><abbr title="Volume against the mean of the 20 sessions before">Rel. vol.</abbr> <small>× mean</small></th>
          <th scope="col" class="trend">Closes <small>20 sessions</small></th>
        </tr>
      </thead>
      <tbody>
        {movers === null
          ? Array.from({ length: limit }, (_, row) => <BlankRow key={row} />)
          : movers.map((mover, row) => (
              <MoverRow key={mover.symbol} mover={mover} decimals={decimals[row] ?? 2} widest={widest} mixed={units.size > 1} moving={moving} />
            ))}
        {movers?.length === 0 && (
          <tr class="nobody">
            <td colSpan={moving ? COLUMNS.length + 1 : COLUMNS.length}>{nobody}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly mover: Mover;
  readonly decimals: number;
  readonly widest: number;
  readonly mixed: boolean;
  /** Whether there is a column of live prices. */
  readonly moving: boolean;
}

function MoverRow({ mover, decimals, widest, mixed, moving }: RowProps) {
  const address = writeAddress({ page: 'chart', symbol: mover.symbol, span: { range: '1Y' }, style: 'candles' });
  const price = formatPrice(mover.close, decimals);
  const change = formatChange(mover.change, decimals);
  const live = mover.live && <><b class="live">live</b> </>;
  const first = mover.sparkline[0];
  const course = first === undefined ? '' : `${formatPrice(first, decimals)} to ${price} in ${mover.sparkline.length} sessions`;
  return (
    <tr>
      <td class="watch"><StarButton symbol={mover.symbol} /></td>
      <td class="rank">{mover.rank}</td>
      <th scope="row" class="symbol">
        <a href={address}>{mover.symbol}</a>
        <span class="name-below">{live}{mover.name}</span>
      </th>
      <td class="name" title={mover.sector ?? undefined}>{live}{mover.name}</td>
      <td class="figure price">
        {alignDecimals(price, decimals, widest)}
        {mixed && <abbr class="unit" title={unitWords(mover.symbol, mover.currency)}> {mover.currency ?? ''}</abbr>}
      </td>
      <td class="figure change">{alignDecimals(change, decimals, widest)}</td>
      <td class="figure percent"><ChangeFigure of={mover.changePercent} text={formatPercent(mover.changePercent)} /></td>
      {moving && <td class="figure now"><LivePrice symbol={mover.symbol} currency={mover.currency ?? null} /></td>}
      <td class="figure volume">{mover.volume === null ? '–' : formatVolume(mover.volume)}</td>
      <td class="figure relative">{mover.relativeVolume === null ? '–' : formatRatio(mover.relativeVolume)}</td>
      <td class={`trend ${mover.changePercent < 0 ? 'fall' : 'rise'}`}><Sparkline values={mover.sparkline} label={course} /></td>
    </tr>
  );
}

function BlankRow() {
  return (
    <tr class="blank" aria-hidden="true">
      {COLUMNS.map((column) => (
        <td key={column} class={column}>{column !== 'watch' && <span />}</td>
      ))}
    </tr>
  );
}
