import { useMemo } from 'preact/hooks';
import { formatCount } from '../format/format-count';
import { formatDay } from '../format/format-day';
import { formatMoment } from '../format/format-moment';
import { formatHour } from '../format/format-hour';
import { priceDecimals } from '../format/price-decimals';
import { sourceWords } from '../format/source-words';
import { zoneWords } from '../format/zone-words';
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
import { PriceChart } from './price-chart';
import { useNow } from './use-now';
import type { Resource } from './use-resource';

interface Props {
  readonly place: ChartPlace;
  readonly query: BarsQuery | null;
  readonly bars: Resource<Bars>;
  readonly live: BarEvent | null;
}

/** The chart, or what stands in its place while there is none. */
export function ChartPanel({ place, query, bars, live }: Props) {
  const data = bars.current ? bars.data : null;
  const hourly = query?.interval === 'hour';
  const shown = useMemo(() => {
    if (data === null || query === null) return null;
    const rows = listBars(data);
    return shownBars(hourly ? rows : withLiveBar(rows, query.to === undefined ? live : null), query, data.timeZone);
  }, [data, query, live]);

  if (query !== null && (bars.problem?.status === 404 || shown?.bars.length === 0)) return <NoBars place={place} hourly={hourly} />;
  if (bars.problem !== null && data === null) return <Blank busy={false} />;
  if (data === null || shown === null || query === null) return <Blank busy={true} />;
  const decimals = priceDecimals(place.symbol, data.currency, lowest(shown.bars));
  const dateWords = (bar: Bar) => (hourly ? formatHour(bar.date, data.timeZone) : formatDay(bar.date, 'full'));
  return (
    <>
      <PriceChart
        name={`${chartName(place.symbol, query)} ${place.style}`}
        shown={shown}
        style={place.style}
        hourly={hourly}
        timeZone={data.timeZone}
        decimals={decimals}
        dateWords={dateWords}
      />
      <Origin data={data} hourly={hourly} />
    </>
  );
}

/** What holds the chart's place while it is not there. */
function Blank({ busy }: { readonly busy: boolean }) {
  return (
    <>
      <div class="chart-blank" aria-busy={busy} />
      <p class="quiet origin">{'\u00a0'}</p>
    </>
  );
}

function Origin({ data, hourly }: { readonly data: Bars; readonly hourly: boolean }) {
  const now = useNow(60_000);
  const parts = [
    sourceWords(data.source),
    hourly ? `hourly bars, each at its start by ${zoneWords(data.timeZone)}’s clock` : `daily bars of the exchange’s dates (${zoneWords(data.timeZone)})`,
    data.adjustment === 'splits' && 'adjusted for splits',
    data.adjustment === 'all' && 'adjusted for splits and dividends',
    data.asOf && `fetched ${formatMoment(data.asOf, now)}`,
    data.truncated && 'cut short: the service does not give more at once',
  ].filter(Boolean);
  const repaired = data.repaired ?? [];
  return (
    <div class="quiet origin">
      <p>{parts.join(' · ')}</p>
      {repaired.length > 0 && (
        <details>
          <summary>
            {formatCount(repaired.length)} {repaired.length === 1 ? 'bar is' : 'bars are'} repaired
          </summary>
          <ul>
            {repaired.map(({ date, what }) => (
              <li key={date}>
                {hourly ? formatHour(date, data.timeZone) : formatDay(date, 'full')}: {what}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
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
