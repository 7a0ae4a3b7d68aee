import { useEffect, useMemo } from 'preact/hooks';
import { findGrowth } from '../api/find-growth';
import { findIndexPresets } from '../api/find-index-presets';
import { liveEvents } from '../api/live-events';
import { FailureNotice } from '../components/failure-notice';
import { FigureTools } from '../components/figure-tools';
import { growthSinceFigure } from '../components/growth-since-figure';
import { IndexFigure } from '../components/index-figure';
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
import { sourceWords } from '../format/source-words';
import type { BarEvent } from '../model/bar-event';
import { embedAddress } from '../model/embed-address';
import { embeddedPath } from '../model/embedded-path';
import { firstCommonDate } from '../model/first-common-date';
import type { GrowthAnswer } from '../model/growth-answer';
import { indexTable, type IndexTable } from '../model/index-table';
import { nearestSession } from '../model/nearest-session';
import type { IndexPlace } from '../model/place';
import { writeAddress } from '../model/write-address';
import './index-page.css';

interface Props {
  readonly place: IndexPlace;
}

/** Growth of several symbols against one date that can be moved. */
export function IndexPage({ place }: Props) {
  const presets = useResource('presets', findIndexPresets);
  const asked = place.symbols ?? presets.data?.symbols ?? (presets.problem === null ? null : []);
  const answer = useGrowth(asked);
  const data = useMemo(() => answer.data && only(answer.data, asked ?? []), [answer.data, asked?.join()]);
  const table = useMemo(() => (data === null || data.series.every(({ date }) => date.length === 0) ? null : indexTable(data)), [data]);
  // Of the symbols that the page opens with, those that nobody has asked for are not missed.
  const symbols = place.symbols !== undefined || data === null ? asked : (asked ?? []).filter((symbol) => !data.unknown.includes(symbol));
  const span = useMemo(() => table && ([table.dates[0] ?? '', table.dates.at(-1) ?? ''] as const), [table]);

  const settled = place.reference ?? (table === null ? null : firstCommonDate(table));
  const go = (change: Partial<IndexPlace>, how: 'push' | 'replace') => show({ ...place, ...change }, how);
  const [reference, move, settle] = useSettled(settled, (date) => date !== null && date !== settled && go({ reference: date }, 'replace'));
  const choose = (date: string) => {
    settle(settled);
    if (date !== settled) go({ reference: date }, 'push');
  };
  useTitle(symbols === null || symbols.length === 0 ? 'Growth' : `Growth of ${symbols.slice(0, 4).join(', ')}${symbols.length > 4 ? ' …' : ''}`);

  // These stay as they are while the reference is dragged.
  const drawn = table?.lines.map(({ symbol }) => symbol) ?? [];
  const chips = useMemo(
    () => <SymbolChips symbols={symbols ?? []} drawn={drawn} onChange={(chosen) => go({ symbols: chosen }, 'push')} />,
    [symbols?.join(), drawn.join(), place],
  );
  const event = presets.data?.events.some(({ date }) => date === reference) ? reference : null;
  const events = useMemo(() => <ReferenceEvents presets={presets} reference={event} span={span} onChoose={choose} />, [presets.data, presets.problem, event, span, settled, place]);
  return (
    <>
      <div class="page-title">
        <h1>Growth</h1>
        <IndexControls place={place} reference={reference} span={span} onChoose={choose} />
      </div>
      {chips}
      {events}
      {data !== null && data.unknown.length > 0 && place.symbols !== undefined && <Unknown symbols={data.unknown} />}
      <FailureNotice what="The growth" resource={answer} />
      {symbols?.length === 0 && <Empty />}
      {table !== null && reference !== null && data !== null && (
        <Shown place={place} data={data} table={table} reference={reference} settled={settled ?? reference} move={move} />
      )}
      {table === null && symbols?.length !== 0 && <Blank busy={data === null && answer.problem === null} empty={data !== null} />}
    </>
  );
}

/** Of an answer what is asked for now: while the next one is on its way the last one still serves. */
function only(answer: GrowthAnswer, symbols: readonly string[]): GrowthAnswer | null {
  const series = answer.series.filter(({ symbol }) => symbols.includes(symbol));
  const unknown = answer.unknown.filter((symbol) => symbols.includes(symbol));
  return series.length === 0 && unknown.length === 0 ? null : { ...answer, series, unknown };
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
    show({ ...all, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }, 'push');
  const origin = useOrigin(data, table);
  // Its table is thousands of cells: it waits until the reference rests.
  const figure = useMemo(() => growthSinceFigure({ place, table, reference: settled, origin }), [table, settled, place, origin]);
  const tools = useMemo(() => <FigureTools figure={figure} />, [figure]);
  return (
    <>
      <IndexFigure table={table} reference={reference} moving={reference !== settled} scale={place.scale} from={place.from} to={place.to} onChoose={chooseSpan}>
        <ReferenceSlider dates={table.dates} at={nearestSession(table, reference)} onMove={(index) => move(table.dates[index] ?? reference)} />
      </IndexFigure>
      <p class="quiet origin">
        {origin} · <a href="/numbers">how it is worked out</a>
      </p>
      {tools}
    </>
  );
}

/** Goes to another state of this page; in a frame it stays in the frame. */
function show(place: IndexPlace, how: 'push' | 'replace'): void {
  const address = writeAddress(place);
  navigate(embeddedPath(location.pathname) === null ? address : embedAddress(address), how);
}

/** The adjusted closes of the symbols, kept up to date by the stream. */
function useGrowth(symbols: readonly string[] | null) {
  const asked = symbols === null || symbols.length === 0 ? null : symbols;
  const answer = useResource(asked === null ? null : asked.join(), (signal) => findGrowth(asked ?? [], signal));
  const reload = useQuietReload(answer.reload);
  useEffect(() => {
    return liveEvents.watch(asked ?? []);
  }, [asked?.join()]);
  useLiveEvent('resumed', reload);
  useLiveEvent('bar', (event) => {
    const symbol = (event as BarEvent | null)?.symbol;
    if (symbol !== undefined && asked?.includes(symbol)) reload();
  });
  return answer;
}

/** Where the prices come from and how old they are, in words. */
function useOrigin(data: GrowthAnswer, table: IndexTable): string {
  const now = useNow(60_000);
  return [
    sourceWords(data.source),
    'daily closes of the exchanges’ dates, adjusted for splits and dividends',
    `sessions to ${formatDay(table.dates.at(-1) ?? '', 'full')}`,
    table.lines.some((line) => line.live) && 'the last session is not over',
    data.asOf && `fetched ${formatMoment(data.asOf, now)}`,
    data.truncated && 'cut short: the service does not give more at once',
  ]
    .filter(Boolean)
    .join(' · ');
}

function Blank({ busy, empty }: { readonly busy: boolean; readonly empty: boolean }) {
  return (
    <div class="index-blank" aria-busy={busy}>
      {empty && (
        <p class="notice">
          <strong>No prices of these symbols are stored.</strong> Add others above.
        </p>
      )}
    </div>
  );
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
