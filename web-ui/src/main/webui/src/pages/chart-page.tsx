import { useContext, useEffect, useMemo, useState } from 'preact/hooks';
import { findActions } from '../api/find-actions';
import { findBars } from '../api/find-bars';
import { findExchangeSessions } from '../api/find-exchange-sessions';
import { findInstrument } from '../api/find-instrument';
import { liveEvents } from '../api/live-events';
import { ChartControls } from '../components/chart-controls';
import { ChartPanel } from '../components/chart-panel';
import { FailureNotice } from '../components/failure-notice';
import { FreshnessContext } from '../components/freshness-context';
import { InstrumentHeading } from '../components/instrument-heading';
import { useCompared } from '../components/use-compared';
import { useLiveEvent } from '../components/use-live-event';
import { useQuietReload } from '../components/use-quiet-reload';
import { useResource } from '../components/use-resource';
import { useTitle } from '../components/use-title';
import type { Action } from '../model/action';
import type { BarEvent } from '../model/bar-event';
import { barsQuery, type BarsQuery } from '../model/bars-query';
import { chartName } from '../model/chart-name';
import { listBars } from '../model/list-bars';
import type { ChartPlace } from '../model/place';
import { withLiveBar } from '../model/with-live-bar';
import { firstDayOfYearRange } from '../model/year-range';
import './chart-page.css';

interface Props {
  readonly place: ChartPlace;
}

const NO_ACTIONS: readonly Action[] = [];

/** One instrument's price over time. */
export function ChartPage({ place }: Props) {
  const { symbol } = place;
  const freshness = useContext(FreshnessContext);
  const instrument = useResource(symbol, (signal) => findInstrument(symbol, signal));
  const about = instrument.current ? instrument.data : null;
  const settled = about !== null || instrument.problem !== null;
  const lastDate = settled ? (about?.lastDate ?? freshness.data?.lastSession ?? null) : null;

  const query = useMemo(() => lastDate && adjusted(barsQuery(place.span, lastDate), place), [JSON.stringify(place.span), place.adjustment, lastDate]);
  const bars = useBars(symbol, query);
  const compared = useCompared(place.compare ?? [], query || null);
  const actions = useResource(settled ? `actions ${symbol}` : null, (signal) => findActions(symbol, signal));
  const latestQuery = useMemo(() => lastDate && latestBars(lastDate), [lastDate]);
  const latest = useBars(symbol, latestQuery);
  const sessions = useResource(about === null ? null : `sessions ${symbol}`, (signal) => findExchangeSessions(symbol, signal));
  const reload = useQuietReload(() => {
    sessions.reload();
    actions.reload();
    bars.reload();
    latest.reload();
  });
  // On another basis the event's prices would not fit those before.
  const live = useLiveBar(symbol, reload, query ? query.interval === 'hour' : false);

  useTitle(about?.name ? `${symbol} ${about.name}` : symbol);
  const unknown = instrument.problem?.status === 404;
  return (
    <>
      <InstrumentHeading
        symbol={symbol}
        instrument={about}
        currency={about?.currency ?? (latest.current ? (latest.data?.currency ?? null) : null)}
        latest={latest.current && latest.data ? withLiveBar(listBars(latest.data), live) : []}
        sessions={sessions.current ? sessions.data : null}
      />
      {unknown ? <UnknownSymbol symbol={symbol} /> : <FailureNotice what="The description" resource={instrument} />}
      {!unknown && (
        <>
          <ChartControls place={place} query={query || null} firstDate={about?.firstDate ?? null} lastDate={lastDate} />
          {bars.problem?.status !== 404 && <FailureNotice what="The chart" resource={bars} />}
          <FailureNotice what="The list of splits and dividends" resource={actions} />
          <ChartPanel
            place={place}
            name={about?.name ?? null}
            query={query || null}
            bars={bars}
            compared={place.compare === undefined ? null : compared}
            actions={actions.current ? (actions.data?.actions ?? []) : NO_ACTIONS}
            live={place.adjustment === undefined ? live : null}
          />
        </>
      )}
      <p class="quiet chart-notice">
        Charts drawn with TradingView Lightweight Charts™, © 2025 TradingView, Inc.{' '}
        <a href="https://www.tradingview.com/" rel="noreferrer">
          www.tradingview.com
        </a>
      </p>
    </>
  );
}

function useBars(symbol: string, query: BarsQuery | '' | null) {
  return useResource(query ? chartName(symbol, query) : null, (signal) => findBars(symbol, query || { interval: 'day' }, signal));
}

/** Those of the 52-week range; the last two of them say how the price stands. */
function latestBars(lastDate: string): BarsQuery {
  return { interval: 'day', from: firstDayOfYearRange(lastDate) };
}

function adjusted(query: BarsQuery, { adjustment }: ChartPlace): BarsQuery {
  return adjustment === undefined ? query : { ...query, adjustment };
}

/** The newest daily bar that the stream told of since the symbol was opened; what can't be drawn from it is reloaded. */
function useLiveBar(symbol: string, reload: () => void, hourly: boolean): BarEvent | null {
  const [live, setLive] = useState<BarEvent | null>(null);
  useEffect(() => {
    setLive(null);
    return liveEvents.watch([symbol]);
  }, [symbol]);
  useLiveEvent('resumed', reload);
  useLiveEvent('bar', (data) => {
    const event = data as BarEvent | null;
    if (event?.symbol !== symbol) return;
    const complete = !hourly && event.open !== undefined && typeof event.close === 'number' && !event.date?.includes('T');
    if (complete) setLive(event);
    else reload();
  });
  return live;
}

function UnknownSymbol({ symbol }: { readonly symbol: string }) {
  return (
    <p class="notice">
      <strong>Nothing is tracked under the symbol {symbol}.</strong> Search by name or symbol at the top of the page (key /).
    </p>
  );
}
