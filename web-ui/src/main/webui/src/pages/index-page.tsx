import { useEffect, useMemo } from 'preact/hooks';
import { findGrowth } from '../api/find-growth';
import { findIndexPresets } from '../api/find-index-presets';
import { liveEvents } from '../api/live-events';
import { FailureNotice } from '../components/failure-notice';
import { IndexFigure } from '../components/index-figure';
import { IndexValues } from '../components/index-values';
import { IndexControls } from '../components/index-controls';
import { ReferenceEvents } from '../components/reference-events';
import { ReferenceSlider } from '../components/reference-slider';
import { SymbolChips } from '../components/symbol-chips';
import { navigate } from '../components/use-address';
import { useLiveEvent } from '../components/use-live-event';
import { useNow } from '../components/use-now';
import { useQuietReload } from '../components/use-quiet-reload';
import { useResource } from '../components/use-resource';
import { useSettled } from '../components/use-settled';
import { useTitle } from '../components/use-title';
import { formatDay } from '../format/format-day';
import { formatMoment } from '../format/format-moment';
import { referenceWords } from '../format/reference-words';
import { sourceWords } from '../format/source-words';
import { baseCloses } from '../model/base-closes';
import type { BarEvent } from '../model/bar-event';
import { firstCommonDate } from '../model/first-common-date';
import type { GrowthAnswer } from '../model/growth-answer';
import { indexTable, type IndexTable } from '../model/index-table';
import { nearestSession } from '../model/nearest-session';
import type { IndexPlace } from '../model/place';
import { shownSessions } from '../model/shown-sessions';
import { writeAddress } from '../model/write-address';
import './index-page.css';

interface Props {
  readonly place: IndexPlace;
}

/** Growth of several symbols against one date that can be moved. */
export function IndexPage({ place }: Props) {
  const presets = useResource('presets', findIndexPresets);
  const symbols = place.symbols ?? presets.data?.symbols ?? (presets.problem === null ? null : []);
  const answer = useGrowth(symbols);
  const data = answer.data !== null && answer.current ? answer.data : null;
  const table = useMemo(() => (data === null || data.series.every(({ date }) => date.length === 0) ? null : indexTable(data)), [data]);
  const settledReference = place.reference ?? (table === null ? null : firstCommonDate(table));
  const go = (change: Partial<IndexPlace>, how: 'push' | 'replace') => navigate(writeAddress({ ...place, ...change }), how);
  const [reference, move, settle] = useSettled(settledReference, (date) => date !== null && date !== settledReference && go({ reference: date }, 'replace'));
  const choose = (date: string) => {
    settle(settledReference);
    if (date !== settledReference) go({ reference: date }, 'push');
  };
  const shown = table === null ? null : ([table.dates[0] ?? '', table.dates.at(-1) ?? ''] as const);

  useTitle(symbols === null || symbols.length === 0 ? 'Growth' : `Growth of ${symbols.slice(0, 4).join(', ')}${symbols.length > 4 ? ' …' : ''}`);
  const drawn = table?.lines.map(({ symbol }) => symbol) ?? [];
  return (
    <>
      <div class="page-title">
        <h1>Growth</h1>
        <IndexControls place={place} reference={reference} span={shown} onChoose={choose} />
      </div>
      <SymbolChips symbols={symbols ?? []} drawn={drawn} onChange={(chosen) => go({ symbols: chosen }, 'push')} />
      <ReferenceEvents presets={presets} reference={reference} span={shown} onChoose={choose} />
      {data !== null && data.unknown.length > 0 && place.symbols !== undefined && <Unknown symbols={data.unknown} />}
      <FailureNotice what="The growth" resource={answer} />
      {symbols?.length === 0 && <Empty />}
      {table !== null && reference !== null && data !== null && (
        <Shown place={place} data={data} table={table} reference={reference} settled={settledReference ?? reference} move={move} />
      )}
      {table === null && symbols?.length !== 0 && <Blank busy={data === null && answer.problem === null} />}
    </>
  );
}

interface ShownProps {
  readonly place: IndexPlace;
  readonly data: GrowthAnswer;
  readonly table: IndexTable;
  readonly reference: string;
  readonly settled: string;
  readonly move: (date: string) => void;
}

function Shown({ place, data, table, reference, settled, move }: ShownProps) {
  const { from: _, to: __, ...all } = place;
  const chooseSpan = (from: string | undefined, to: string | undefined) =>
    navigate(writeAddress({ ...all, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }));
  // The table of values is thousands of cells: it waits until the reference rests.
  const closest = nearestSession(table, settled);
  const values = useMemo(
    () => (
      <IndexValues
        table={table}
        base={baseCloses(table, closest)}
        shown={shownSessions(table, place.from, place.to)}
        caption={`Growth in percent since the close of ${referenceWords(settled, table.dates[closest] ?? '')}`}
      />
    ),
    [table, settled, place.from, place.to],
  );
  return (
    <>
      <IndexFigure table={table} reference={reference} scale={place.scale} from={place.from} to={place.to} onChoose={chooseSpan} />
      <div class="index-slider">
        <ReferenceSlider dates={table.dates} at={nearestSession(table, reference)} onMove={(index) => move(table.dates[index] ?? reference)} />
      </div>
      <Origin data={data} table={table} />
      {values}
    </>
  );
}

/** The adjusted closes of the symbols, kept up to date by the stream. */
function useGrowth(symbols: readonly string[] | null) {
  const asked = symbols === null || symbols.length === 0 ? null : symbols;
  const answer = useResource(asked === null ? null : asked.join(), (signal) => findGrowth(asked ?? [], signal));
  const reload = useQuietReload(answer.reload);
  useEffect(() => {
    liveEvents.watch(asked ?? []);
    return () => liveEvents.watch([]);
  }, [asked?.join()]);
  useLiveEvent('resumed', reload);
  useLiveEvent('bar', (event) => {
    const symbol = (event as BarEvent | null)?.symbol;
    if (symbol !== undefined && asked?.includes(symbol)) reload();
  });
  return answer;
}

function Origin({ data, table }: { readonly data: GrowthAnswer; readonly table: IndexTable }) {
  const now = useNow(60_000);
  const live = table.lines.some((line) => line.live);
  const parts = [
    sourceWords(data.source),
    'daily closes of the exchanges’ dates, adjusted for splits and dividends',
    `sessions to ${formatDay(table.dates.at(-1) ?? '', 'full')}`,
    live && 'the last session is not over',
    data.asOf && `fetched ${formatMoment(data.asOf, now)}`,
    data.truncated && 'cut short: the service does not give more at once',
  ].filter(Boolean);
  return (
    <p class="quiet origin">
      {parts.join(' · ')} · <a href="/numbers">how it is worked out</a>
    </p>
  );
}

function Blank({ busy }: { readonly busy: boolean }) {
  return <div class="index-blank" aria-busy={busy} />;
}

function Unknown({ symbols }: { readonly symbols: readonly string[] }) {
  return (
    <p class="notice" role="status">
      <strong>Not tracked here: {symbols.join(', ')}.</strong> The others are shown.
    </p>
  );
}

function Empty() {
  return (
    <p class="notice">
      <strong>No symbols are chosen.</strong> Add some by symbol or name above, several at once with commas between them, or{' '}
      <a href="/index">begin with the usual ones</a>.
    </p>
  );
}
