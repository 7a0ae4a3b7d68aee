import { findRanking } from '../api/find-ranking';
import { findSessions } from '../api/find-sessions';
import { BreadthBar } from '../components/breadth-bar';
import { ChoiceLinks } from '../components/choice-links';
import { Exclusions } from '../components/exclusions';
import { FailureNotice } from '../components/failure-notice';
import { FigureTools } from '../components/figure-tools';
import { Floors } from '../components/floors';
import { LiveLine } from '../components/live-line';
import { moversFigure } from '../components/movers-figure';
import { MoversTable } from '../components/movers-table';
import { SessionPicker } from '../components/session-picker';
import { useLiveEvent } from '../components/use-live-event';
import { useNow } from '../components/use-now';
import { useQuietReload } from '../components/use-quiet-reload';
import { useResource } from '../components/use-resource';
import { useTitle } from '../components/use-title';
import { WatchlistSection } from '../components/watchlist-section';
import { formatDay } from '../format/format-day';
import { formatMoment } from '../format/format-moment';
import { periodWords } from '../format/period-words';
import { sourceWords } from '../format/source-words';
import { universeWords } from '../format/universe-words';
import { PERIODS } from '../model/period';
import type { MoversPlace } from '../model/place';
import type { Ranking } from '../model/ranking';
import type { RankingEvent } from '../model/ranking-event';
import { UNIVERSES } from '../model/universe';
import { writeAddress } from '../model/write-address';

interface Props {
  readonly place: MoversPlace;
}

const LIMITS = [10, 25, 50];

/** The gainers and losers of a session, with its breadth. */
export function MoversPage({ place }: Props) {
  const address = writeAddress(place);
  const ranking = useResource(address, (signal) => findRanking(place, signal));
  const sessions = useResource(`sessions ${place.universe}`, (signal) => findSessions(place.universe, signal));
  const reload = useQuietReload(() => {
    ranking.reload();
    sessions.reload();
  });
  useLiveEvent('movers', (data) => {
    if (concerns(data as RankingEvent | null, place)) reload();
  });
  useLiveEvent('resumed', reload);

  const shown = ranking.data;
  const date = shown?.date ?? place.date ?? null;
  const empty = shown !== null && isEmpty(shown);
  const since = periodWords(place.period).since;
  useTitle(date === null ? 'Movers' : `Movers, ${formatDay(date, 'full')}`);
  return (
    <>
      <div class="page-title">
        <h1>{date === null ? 'Movers' : <>Movers <small>{formatDay(date, 'long')}</small></>}</h1>
        <SessionPicker place={place} sessions={sessions.current ? sessions.data : null} shown={date} />
      </div>
      <Controls place={place} />
      <FailureNotice what="The ranking" resource={ranking} />
      {ranking.problem === null && <FailureNotice what="The list of sessions" resource={sessions} />}
      {empty && <NothingRanked />}
      {!empty && (shown !== null || ranking.problem === null) && (
        <div class="ranking" data-leaving={shown !== null && !ranking.current}>
          <BreadthBar breadth={shown?.breadth ?? null} />
          <LiveLine symbols={shown === null ? [] : [...shown.gainers, ...shown.losers].map((mover) => mover.symbol)} />
          <div class="tables">
            <MoversTable title="Gainers" since={since} movers={shown?.gainers ?? null} limit={place.limit} nobody="No one rose." />
            <MoversTable title="Losers" since={since} movers={shown?.losers ?? null} limit={place.limit} nobody="No one fell." />
          </div>
          <FigureTools tabular figure={shown && ranking.current ? moversFigure(place, shown) : null} />
          {shown ? <Footnotes ranking={shown} /> : <div class="footnotes" />}
        </div>
      )}
      <WatchlistSection lastDate={sessions.data?.live ?? sessions.data?.last ?? null} />
    </>
  );
}

function Controls({ place }: Props) {
  const { live: _, ...final } = place;
  const choice = (name: string, chosen: boolean, change: Partial<MoversPlace>) => ({
    name,
    chosen,
    address: writeAddress({ ...place, ...change }),
  });
  return (
    <div class="controls">
      <ChoiceLinks
        label="Period"
        choices={PERIODS.map((period) => choice(periodWords(period).name, period === place.period, { period }))}
      />
      <ChoiceLinks
        label="Universe"
        choices={UNIVERSES.map((universe) => choice(universeWords(universe), universe === place.universe, { universe }))}
      />
      <ChoiceLinks
        label="Rows"
        choices={LIMITS.map((limit) => ({
          ...choice(String(limit), limit === place.limit, { limit }),
          spoken: `${limit} rows`,
        }))}
      />
      <ChoiceLinks
        label="Session that is not over"
        choices={[
          { ...choice('Final only', !place.live, {}), address: writeAddress(final) },
          { ...choice('Include live', place.live === true, { live: true }), spoken: 'Include live: the session that is not over' },
        ]}
      />
      <Floors place={place} />
    </div>
  );
}

function Footnotes({ ranking }: { readonly ranking: Ranking }) {
  const now = useNow(60_000);
  const live = ranking.excluded.some(({ reason }) => reason === 'not-final');
  return (
    <footer class="footnotes">
      <p class="quiet">
        {sourceWords(ranking.source)}
        {ranking.asOf !== null && <> · fetched {formatMoment(ranking.asOf, now)}</>}
        {live && ' · the session is not over for all'}
      </p>
      <Exclusions ranking={ranking} />
      <details>
        <summary>How the change is counted</summary>
        <p class="quiet">{ranking.formula}</p>
      </details>
    </footer>
  );
}

function NothingRanked() {
  return (
    <p class="notice">
      <strong>Nothing is ranked here.</strong> Choose another session or universe. If no session is loaded at all, run{' '}
      <code>./bellwether ingest</code>; the <a href="/status">state of the data</a> says how the last run went.
    </p>
  );
}

/** Whether an event tells of what the place shows: the latest session, or the date chosen. */
function concerns(event: RankingEvent | null, place: MoversPlace): boolean {
  const sameUniverse = event?.universe === undefined || event.universe === place.universe;
  return sameUniverse && (place.date === undefined || event?.date === undefined || event.date === place.date);
}

function isEmpty(ranking: Ranking): boolean {
  return ranking.gainers.length === 0 && ranking.losers.length === 0 && ranking.breadth.unchanged === 0;
}
