import { useMemo } from 'preact/hooks';
import { barsOriginWords } from '../format/bars-origin-words';
import { formatDay } from '../format/format-day';
import { formatHour } from '../format/format-hour';
import { formatInstant } from '../format/format-instant';
import { formatMoment } from '../format/format-moment';
import { priceDecimals } from '../format/price-decimals';
import { unitWords } from '../format/unit-words';
import type { Action } from '../model/action';
import { actionsByBar } from '../model/actions-by-bar';
import type { Bar } from '../model/bar';
import type { BarEvent } from '../model/bar-event';
import type { Bars } from '../model/bars';
import type { BarsQuery } from '../model/bars-query';
import { chartName } from '../model/chart-name';
import { listBars } from '../model/list-bars';
import type { ChartPlace } from '../model/place';
import { shownBars } from '../model/shown-bars';
import { withLiveBar } from '../model/with-live-bar';
import { writeAddress } from '../model/write-address';
import { ChartOrigin } from './chart-origin';
import { ChartTools } from './chart-tools';
import { ComparisonPanel } from './comparison-panel';
import { PriceChart } from './price-chart';
import { priceFigure } from './price-figure';
import type { ComparedBars } from './use-compared';
import { useNow } from './use-now';
import type { Resource } from './use-resource';

interface Props {
  readonly place: ChartPlace;
  readonly name: string | null;
  readonly query: BarsQuery | null;
  readonly bars: Resource<Bars>;
  /** Null where the chart is compared with nothing. */
  readonly compared: Resource<readonly ComparedBars[]> | null;
  readonly actions: readonly Action[];
  readonly live: BarEvent | null;
}

/** The chart, or what stands in its place while there is none. */
export function ChartPanel({ place, name, query, bars, compared, actions, live }: Props) {
  const now = useNow(60_000);
  const data = bars.current ? bars.data : null;
  const hourly = query?.interval === 'hour';
  const shown = useMemo(() => {
    if (data === null || query === null) return null;
    const rows = listBars(data);
    return shownBars(hourly ? rows : withLiveBar(rows, query.to === undefined ? live : null), query, data.timeZone);
  }, [data, query, live]);
  const marked = useMemo(() => actionsByBar(shown?.bars ?? [], actions, data?.timeZone ?? 'UTC'), [shown, actions]);

  if (query !== null && (bars.problem?.status === 404 || shown?.bars.length === 0)) return <NoBars place={place} hourly={hourly} />;
  if (bars.problem !== null && data === null) return <Blank busy={false} />;
  if (data === null || shown === null || query === null) return <Blank busy={true} />;
  const dateOf = (date: string) => (hourly ? formatHour(date, data.timeZone) : formatDay(date, 'full'));
  const origin = barsOriginWords(data, (asOf) => formatMoment(asOf, now));
  const takenOrigin = barsOriginWords(data, (asOf) => formatInstant(asOf));
  if (compared !== null) {
    if (!compared.current || compared.data === null) return <Blank busy={compared.problem === null} />;
    return <ComparisonPanel place={place} query={query} data={data} shown={shown} compared={compared.data} dateOf={dateOf} origin={origin} takenOrigin={takenOrigin} />;
  }
  const decimals = priceDecimals(place.symbol, data.currency, lowest(shown.bars));
  const figure = priceFigure({
    place,
    title: `${place.symbol}${name === null ? '' : ` ${name}`}, ${dateOf(shown.bars[0]?.date ?? '')} to ${dateOf(shown.bars.at(-1)?.date ?? '')}`,
    origin: takenOrigin,
    unit: unitWords(place.symbol, data.currency),
    shown,
    actions: marked,
    decimals,
    formatDate: dateOf,
  });
  return (
    <>
      <PriceChart
        symbol={place.symbol}
        name={`${chartName(place.symbol, query)} ${place.style}`}
        shown={shown}
        actions={marked}
        style={place.style}
        hourly={hourly}
        timeZone={data.timeZone}
        decimals={decimals}
        dateWords={(bar) => dateOf(bar.date)}
      />
      <ChartOrigin words={origin} data={data} hourly={hourly} />
      <ChartTools place={place} figure={figure} />
    </>
  );
}

/** What holds the chart's place while it is not there. */
function Blank({ busy }: { readonly busy: boolean }) {
  return (
    <>
      <div class="chart-blank" aria-busy={busy} />
      <p class="quiet origin">{'\u00a0'}</p>
      <div class="figure-tools" />
    </>
  );
}

function NoBars({ place, hourly }: { readonly place: ChartPlace; readonly hourly: boolean }) {
  const instead = hourly ? ('1M' as const) : ('Max' as const);
  return (
    <div class="chart-blank">
      <p class="notice">
        <strong>
          {hourly ? `No hourly bars of ${place.symbol} are stored.` : `No bars of ${place.symbol} are stored for this span.`}
        </strong>{' '}
        <a href={writeAddress({ ...place, span: { range: instead } })}>
          {hourly ? 'Show one month of daily bars' : 'Show all there is'}
        </a>
        .
      </p>
    </div>
  );
}

function lowest(bars: readonly Bar[]): number {
  return bars.reduce((least, bar) => Math.min(least, bar.close), Number.POSITIVE_INFINITY);
}
