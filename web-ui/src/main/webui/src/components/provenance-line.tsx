import { useContext } from 'preact/hooks';
import { behindWords } from '../format/behind-words';
import { formatCount } from '../format/format-count';
import { formatDay } from '../format/format-day';
import { formatMoment } from '../format/format-moment';
import { sourceWords } from '../format/source-words';
import type { Freshness } from '../model/freshness';
import { FreshnessContext } from './freshness-context';
import { useNow } from './use-now';

/** Where the figures come from and how old they are, in words. */
export function ProvenanceLine() {
  const freshness = useContext(FreshnessContext);
  const now = useNow(60_000);
  const { data, problem } = freshness;
  return (
    <p class="provenance" data-state={data?.state} aria-live="polite">
      {data === null && problem === null && 'Looking up where the data comes from …'}
      {data === null && problem !== null && <Unknown title={problem.title} reload={freshness.reload} />}
      {data !== null && <Known freshness={data} now={now} />}
      {data !== null && problem !== null && <> · <strong>as last known: {problem.title}</strong></>}
    </p>
  );
}

function Unknown({ title, reload }: { readonly title: string; readonly reload: () => void }) {
  return (
    <>
      <strong>Origin and age of the data can’t be told: {title}.</strong>{' '}
      <button type="button" onClick={reload}>
        Try now
      </button>
    </>
  );
}

function Known({ freshness, now }: { readonly freshness: Freshness; readonly now: Date }) {
  const { lastSession, lastRun } = freshness;
  if (lastSession === null) return <>{lastRun ? sourceWords(lastRun.source) : 'Bellwether'} · no session is loaded yet</>;
  const fetched = freshness.asOf ?? lastRun?.finishedAt;
  const failed = lastRun?.failedCount ?? lastRun?.failed.length ?? 0;
  const behind = behindWords(freshness);
  const parts = [
    sourceWords(freshness.source ?? lastRun?.source),
    `session of ${formatDay(lastSession, yearOf(lastSession) === now.getFullYear() ? 'short' : 'full')}`,
    finality(freshness.live),
    fetched && `fetched ${formatMoment(fetched, now)}`,
  ].filter((part) => typeof part === 'string');
  return (
    <>
      {parts.join(' · ')}
      {behind && <> · <strong>{behind}</strong></>}
      {failed > 0 && <> · <a href="/status">{formatCount(failed)} {failed === 1 ? 'symbol' : 'symbols'} failed</a></>}
    </>
  );
}

function finality(live: number | undefined): string | undefined {
  if (live === undefined) return undefined;
  return live === 0 ? 'all final' : `${formatCount(live)} still trading`;
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}
