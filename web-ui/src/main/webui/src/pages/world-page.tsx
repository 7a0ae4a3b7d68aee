import { useEffect, useMemo } from 'preact/hooks';
import { findWorld } from '../api/find-world';
import { FailureNotice } from '../components/failure-notice';
import { FigureTools } from '../components/figure-tools';
import { Globe } from '../components/globe';
import { MarketBars } from '../components/market-bars';
import { MarketsTable } from '../components/markets-table';
import { navigate } from '../components/use-address';
import { useLiveEvent } from '../components/use-live-event';
import { useNow } from '../components/use-now';
import { useQuietReload } from '../components/use-quiet-reload';
import { useResource } from '../components/use-resource';
import { useTitle } from '../components/use-title';
import { worldFigure } from '../components/world-figure';
import { WorldTotals } from '../components/world-totals';
import { formatCount } from '../format/format-count';
import { formatMoment } from '../format/format-moment';
import { sourceWords } from '../format/source-words';
import type { GlobeView } from '../model/globe-view';
import type { Market } from '../model/market';
import type { WorldPlace } from '../model/place';
import { topMarkets } from '../model/top-markets';
import type { World } from '../model/world';
import { writeAddress } from '../model/write-address';
import './world-page.css';

interface Props {
  readonly place: WorldPlace;
}

const MOST = 10;
const MINUTE_MILLIS = 60_000;
/** Most markets of the world are in sight from above Europe's south. */
const FIRST_VIEW: GlobeView = { longitude: 20, latitude: 30 };
const NO_MARKETS: readonly Market[] = [];

/** The world's markets on a globe, who moved most among them, and all of them in a table. */
export function WorldPage({ place }: Props) {
  const world = useResource('world', findWorld);
  const reload = useQuietReload(world.reload);
  useLiveEvent('movers', reload);
  useLiveEvent('freshness', reload);
  useLiveEvent('resumed', reload);
  useEffect(() => {
    const timer = setInterval(() => document.hidden || world.reload(), MINUTE_MILLIS);
    return () => clearInterval(timer);
  }, [world.reload]);
  useTitle('World');

  const { data } = world;
  const now = useNow(10_000);
  const clock = data?.source === 'replay' ? new Date(data.marketTime) : now;
  const markets = data?.markets ?? NO_MARKETS;
  const chosen = markets.find((market) => market.symbol === place.market);
  const view = place.view ?? (chosen === undefined ? FIRST_VIEW : viewOf(chosen));
  const go = (changed: Omit<WorldPlace, 'page'>) => navigate(writeAddress({ page: 'world', ...changed }), 'replace');
  const rest = (rested: GlobeView) => go({ view: rested, ...(place.market === undefined ? {} : { market: place.market }) });
  const choose = (symbol: string | null, turn: boolean) => {
    const market = markets.find((one) => one.symbol === symbol);
    if (market === undefined) return go({ view });
    go({ view: turn ? viewOf(market) : view, market: market.symbol });
  };

  return (
    <>
      <div class="page-title">
        <h1>World <small>{markets.length > 0 ? `${formatCount(markets.length)} indices` : 'indices'}</small></h1>
        <Updated world={data} now={now} />
      </div>
      <FailureNotice what="The markets" resource={world} />
      <div class="world">
        <Globe markets={markets} view={view} chosen={chosen?.symbol ?? null} clock={clock} onRest={rest} onChoose={(symbol) => choose(symbol, true)} />
        <div class="world-figures">
          <WorldTotals world={data} />
          {data?.asOf === null ? <NothingStored /> : <Bars world={data} failed={world.problem !== null} />}
          <Late markets={markets} />
        </div>
      </div>
      <FigureTools figure={data?.asOf ? worldFigure(place, data) : null} tabular />
      {(data !== null || world.problem === null) && <MarketsTable markets={data?.markets ?? null} clock={clock} chosen={chosen?.symbol ?? null} onChoose={(symbol) => choose(symbol, true)} />}
    </>
  );
}

function Bars({ world, failed }: { readonly world: World | null; readonly failed: boolean }) {
  const markets = world?.markets;
  const lists = useMemo(
    () => ({
      gainers: markets ? topMarkets(markets, 'gainers', MOST) : null,
      losers: markets ? topMarkets(markets, 'losers', MOST) : null,
      movers: markets ? topMarkets(markets, 'movers', MOST) : null,
    }),
    [markets],
  );
  if (failed && world === null) return null;
  return (
    <>
      <p class="quiet since">Change since the previous session’s close, in percent</p>
      <div class="world-bars">
        <MarketBars title="Gainers" markets={lists.gainers} limit={MOST} nobody="No market rose." />
        <MarketBars title="Losers" markets={lists.losers} limit={MOST} nobody="No market fell." />
        <MarketBars title="Most moved" markets={lists.movers} limit={MOST} nobody="No market moved." />
      </div>
    </>
  );
}

function Updated({ world, now }: { readonly world: World | null; readonly now: Date }) {
  if (world === null || world.asOf === null) return <p class="quiet updated">{'\u00a0'}</p>;
  const open = world.markets.filter((market) => market.open).length;
  return (
    <p class="quiet updated">
      {sourceWords(world.source)} · last updated {formatMoment(world.asOf, now)} · {formatCount(open)} of {formatCount(world.markets.length)} markets open
    </p>
  );
}

function NothingStored() {
  return (
    <p class="notice">
      <strong>No index has a price yet.</strong> Run <code>./bellwether ingest</code>, or look at the <a href="/status">state of the data</a>. A replay has only what its files hold.
    </p>
  );
}

/** One session behind is as it should be: the run comes once a day, after New York's close. */
function Late({ markets }: { readonly markets: readonly Market[] }) {
  const late = markets.filter((market) => (market.sessionsBehind ?? 0) > 1);
  if (late.length === 0) return null;
  return (
    <p class="notice failed">
      <span><strong>{late.length === 1 ? 'One market is' : `${formatCount(late.length)} markets are`} more than one session behind:</strong> {late.map((market) => market.name).join(', ')}.</span>
    </p>
  );
}

function viewOf(market: Market): GlobeView {
  return { longitude: Math.round(market.longitude), latitude: Math.round(market.latitude) };
}
