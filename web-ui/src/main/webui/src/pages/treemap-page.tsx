import { findMarketMap } from '../api/find-market-map';
import { findSessions } from '../api/find-sessions';
import { ChoiceLinks } from '../components/choice-links';
import { FailureNotice } from '../components/failure-notice';
import { FigureTools } from '../components/figure-tools';
import { MarketTreemap } from '../components/market-treemap';
import { SessionPicker } from '../components/session-picker';
import { treemapFigure } from '../components/treemap-figure';
import { navigate } from '../components/use-address';
import { useLiveEvent } from '../components/use-live-event';
import { useNow } from '../components/use-now';
import { useQuietReload } from '../components/use-quiet-reload';
import { useResource } from '../components/use-resource';
import { useTitle } from '../components/use-title';
import { formatCount } from '../format/format-count';
import { formatDay } from '../format/format-day';
import { formatMoment } from '../format/format-moment';
import { sourceWords } from '../format/source-words';
import { universeWords } from '../format/universe-words';
import type { MarketMap } from '../model/market-map';
import type { TreemapPlace } from '../model/place';
import { MAP_UNIVERSES } from '../model/universe';
import { writeAddress } from '../model/write-address';

interface Props {
  readonly place: TreemapPlace;
}

/** The market of a session by sector, sized by traded value, shaded by change. */
export function TreemapPage({ place }: Props) {
  const map = useResource(writeAddress(place), (signal) => findMarketMap(place, signal));
  const sessions = useResource(`sessions ${place.universe}`, (signal) => findSessions(place.universe, signal));
  const reload = useQuietReload(() => {
    map.reload();
    sessions.reload();
  });
  useLiveEvent('movers', reload);
  useLiveEvent('resumed', reload);

  const now = useNow(60_000);
  const shown = map.data;
  const date = shown?.date ?? place.date ?? null;
  useTitle(date === null ? 'Map' : `Map, ${formatDay(date, 'full')}`);
  return (
    <>
      <div class="page-title">
        <h1>{date === null ? 'Map' : <>Map <small>{formatDay(date, 'long')}</small></>}</h1>
        <SessionPicker place={place} sessions={sessions.current ? sessions.data : null} shown={date} />
      </div>
      <Controls place={place} map={shown} />
      <FailureNotice what="The map" resource={map} />
      {map.problem === null && <FailureNotice what="The list of sessions" resource={sessions} />}
      {shown === null && <div class="treemap-blank" aria-busy={map.problem === null} />}
      {shown !== null && shown.tiles.length === 0 && <NothingTraded />}
      {shown !== null && shown.tiles.length > 0 && (
        <div class="ranking" data-leaving={!map.current}>
          <MarketTreemap map={shown} address={chartAddress} open={navigate} />
          <FigureTools figure={map.current ? treemapFigure(place, shown, now) : null} />
          <Footnotes map={shown} />
        </div>
      )}
    </>
  );
}

function Controls({ place, map }: Props & { readonly map: MarketMap | null }) {
  const { currency: _, ...anyCurrency } = place;
  const currencies = map?.currencies ?? [];
  return (
    <div class="controls">
      <ChoiceLinks
        label="Universe"
        choices={MAP_UNIVERSES.map((universe) => ({
          name: universeWords(universe),
          chosen: universe === place.universe,
          address: writeAddress({ ...anyCurrency, universe }),
        }))}
      />
      {currencies.length > 1 && (
        <ChoiceLinks
          label="Currency"
          choices={currencies.map(({ currency }) => ({
            name: currency,
            chosen: currency === map?.currency,
            address: writeAddress({ ...place, currency }),
          }))}
        />
      )}
    </div>
  );
}

function Footnotes({ map }: { readonly map: MarketMap }) {
  const now = useNow(60_000);
  const { omitted } = map;
  const parts = [
    sourceWords(map.source),
    map.asOf !== null && `fetched ${formatMoment(map.asOf, now)}`,
    map.truncated && `the ${formatCount(map.limit)} of the highest value`,
    omitted.otherCurrency > 0 && `${formatCount(omitted.otherCurrency)} in other currencies, which are not converted`,
    omitted.noVolume > 0 && `${formatCount(omitted.noVolume)} without volume`,
    omitted.noValue > 0 && `${formatCount(omitted.noValue)} of kinds without a traded value`,
    omitted.notRanked > 0 && `${formatCount(omitted.notRanked)} without a change`,
  ].filter(Boolean);
  return (
    <footer class="footnotes">
      <p class="quiet">{parts.join(' · ')}</p>
      <details>
        <summary>How change and value are counted</summary>
        <p class="quiet">
          {map.formula}. <a href="/numbers#the-map-of-the-market">More on it</a>
        </p>
      </details>
    </footer>
  );
}

function NothingTraded() {
  return (
    <p class="notice">
      <strong>Nothing that was traded is known here.</strong> Choose another session or universe. If no session is loaded at all, run{' '}
      <code>./bellwether ingest</code>; the <a href="/status">state of the data</a> says how the last run went.
    </p>
  );
}

function chartAddress(symbol: string): string {
  return writeAddress({ page: 'chart', symbol, span: { range: '1Y' }, style: 'candles' });
}
