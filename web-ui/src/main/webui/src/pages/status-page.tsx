import { useContext } from 'preact/hooks';
import { findCorrections } from '../api/find-corrections';
import { CorrectionsList } from '../components/corrections-list';
import { FailureNotice } from '../components/failure-notice';
import { FreshnessContext } from '../components/freshness-context';
import { useNow } from '../components/use-now';
import { useResource } from '../components/use-resource';
import { useTitle } from '../components/use-title';
import { exitCodeWords } from '../format/exit-code-words';
import { formatCount } from '../format/format-count';
import { formatDay } from '../format/format-day';
import { formatDuration } from '../format/format-duration';
import { formatMoment } from '../format/format-moment';
import { sourceWords } from '../format/source-words';
import type { Freshness } from '../model/freshness';
import type { Run } from '../model/run';
import { writeAddress } from '../model/write-address';

/** How fresh the data is, how the last run went, and what it could not take. */
export function StatusPage() {
  const freshness = useContext(FreshnessContext);
  const { data } = freshness;
  const corrections = useResource('corrections', findCorrections);
  useTitle('Status');
  return (
    <>
      <div class="page-title">
        <h1>Status</h1>
      </div>
      <FailureNotice what="The freshness" resource={freshness} />
      {data === null && freshness.problem === null && <div class="status-blank" aria-busy="true" />}
      {data !== null && (
        <div class="status">
          <FreshnessFacts freshness={data} />
          {data.lastRun === null ? <NoRun /> : <RunFacts run={data.lastRun} />}
          {data.lastRun !== null && <Trouble run={data.lastRun} />}
          {corrections.data !== null && <CorrectionsList corrections={corrections.data} />}
        </div>
      )}
      <FailureNotice what="The list of corrections" resource={corrections} />
    </>
  );
}

function FreshnessFacts({ freshness }: { readonly freshness: Freshness }) {
  return (
    <section aria-labelledby="freshness">
      <h2 id="freshness">Freshness</h2>
      <p class="lead" data-state={freshness.state}>
        {stateSentence(freshness)} <small><a href="/numbers#how-old-it-is">how it is counted</a></small>
      </p>
      <dl>
        <Fact name="Last session stored">{freshness.lastSession ? formatDay(freshness.lastSession, 'full') : 'none'}</Fact>
        <Fact name="Session expected">{freshness.expectedSession ? formatDay(freshness.expectedSession, 'full') : 'unknown'}</Fact>
        <Fact name="Instruments tracked">{formatCount(freshness.tracked)}</Fact>
        <Fact name="with a final bar">{formatCount(freshness.loaded)}</Fact>
        {freshness.live !== undefined && <Fact name="still trading">{formatCount(freshness.live)}</Fact>}
      </dl>
    </section>
  );
}

function stateSentence({ state, sessionsBehind, lastSession }: Freshness): string {
  if (lastSession === null) return 'No session is loaded yet. Is an ingest under way? If not, run ./bellwether ingest.';
  if (state === 'fresh') return 'Fresh: every session that is expected is stored.';
  const sessions = `${formatCount(sessionsBehind ?? 0)} ${sessionsBehind === 1 ? 'session' : 'sessions'} behind`;
  return state === 'late' ? `Late: ${sessions}.` : `Stale: ${sessions}.`;
}

function RunFacts({ run }: { readonly run: Run }) {
  const now = useNow(60_000);
  const took = Date.parse(run.finishedAt) - Date.parse(run.startedAt);
  return (
    <section aria-labelledby="run">
      <h2 id="run">Last run</h2>
      <p class="lead" data-state={run.exitCode === 0 ? 'fresh' : 'late'}>
        {run.exitCode === 0 ? 'It went well' : 'It needs a look'}: {exitCodeWords(run.exitCode)}.
      </p>
      <dl>
        <Fact name="Market">{sourceWords(run.source)}</Fact>
        <Fact name="Started">{formatMoment(run.startedAt, now)}</Fact>
        <Fact name="Took">{formatDuration(took)}</Fact>
        {run.marketTime && <Fact name="The market’s clock, New York">{formatMoment(run.marketTime, now, 'America/New_York')}</Fact>}
        {run.due !== undefined && <Fact name="Symbols due">{formatCount(run.due)}</Fact>}
        <Fact name="Records published">{formatCount(run.published)}</Fact>
        <Fact name="Bars found unchanged">{formatCount(run.unchanged)}</Fact>
        <Fact name="Symbols failed">{formatCount(run.failedCount ?? run.failed.length)}</Fact>
        {run.refused && <Fact name="Bars refused">{formatCount(run.refusedCount ?? run.refused.length)}</Fact>}
      </dl>
    </section>
  );
}

function NoRun() {
  return (
    <section aria-labelledby="run">
      <h2 id="run">Last run</h2>
      <p class="lead">No run is known. Start one with <code>./bellwether ingest</code>.</p>
    </section>
  );
}

function Trouble({ run }: { readonly run: Run }) {
  const refused = run.refused ?? [];
  return (
    <section class="trouble" aria-labelledby="trouble">
      <h2 id="trouble">Not taken</h2>
      {run.failed.length === 0 && refused.length === 0 && <p class="lead">Nothing failed and nothing was refused.</p>}
      {run.failed.length > 0 && (
        <table class="reasons">
          <caption>
            Symbols that could not be fetched <Shown of={run.failed.length} all={run.failedCount} />
          </caption>
          <thead>
            <tr><th scope="col">Symbol</th><th scope="col">Reason</th></tr>
          </thead>
          <tbody>
            {run.failed.map(({ symbol, reason }) => (
              <tr key={symbol}><th scope="row">{symbol}</th><td>{reason}</td></tr>
            ))}
          </tbody>
        </table>
      )}
      {refused.length > 0 && (
        <table class="reasons">
          <caption>
            Bars that were refused; each is in the dead letters <Shown of={refused.length} all={run.refusedCount} />
          </caption>
          <thead>
            <tr><th scope="col">Symbol</th><th scope="col">Bar</th><th scope="col">Reason</th></tr>
          </thead>
          <tbody>
            {refused.map(({ symbol, slot, reason }) => (
              <tr key={`${symbol} ${slot}`}><th scope="row"><a href={chartAddress(symbol)}>{symbol}</a></th><td>{slot}</td><td>{reason}</td></tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** Says that a list is cut short, and to how many. */
function Shown({ of, all }: { readonly of: number; readonly all: number | undefined }) {
  return all !== undefined && all > of ? <small>the first {formatCount(of)} of {formatCount(all)}</small> : null;
}

function chartAddress(symbol: string): string {
  return writeAddress({ page: 'chart', symbol, span: { range: '1Y' }, style: 'candles' });
}

function Fact({ name, children }: { readonly name: string; readonly children: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
