import { findInstrument } from '../api/find-instrument';
import { findSeasonality } from '../api/find-seasonality';
import { ChoiceLinks } from '../components/choice-links';
import { FailureNotice } from '../components/failure-notice';
import { FigureTools } from '../components/figure-tools';
import { HeatMatrix } from '../components/heat-matrix';
import { matrixFigure } from '../components/matrix-figure';
import { SymbolField } from '../components/symbol-field';
import { navigate } from '../components/use-address';
import { useLiveEvent } from '../components/use-live-event';
import { useNow } from '../components/use-now';
import { useQuietReload } from '../components/use-quiet-reload';
import { useResource, type Resource } from '../components/use-resource';
import { useTitle } from '../components/use-title';
import { formatDay } from '../format/format-day';
import { formatMoment } from '../format/format-moment';
import { sourceWords } from '../format/source-words';
import { zoneWords } from '../format/zone-words';
import type { HeatmapPlace } from '../model/place';
import { SEASONALITY_COLUMNS, SEASONALITY_MEASURES, type Seasonality } from '../model/seasonality';
import { writeAddress } from '../model/write-address';
import './heatmap-page.css';

interface Props {
  readonly place: HeatmapPlace;
}

const COLUMN_NAMES = { hour: 'Hours', weekday: 'Weekdays' } as const;
const MEASURE_NAMES = { return: 'Change', volume: 'Volume' } as const;

/** What an instrument does on average, month by month, at an hour or on a weekday. */
export function HeatmapPage({ place }: Props) {
  const { symbol } = place;
  const instrument = useResource(symbol, (signal) => findInstrument(symbol, signal));
  const matrix = useResource(writeAddress(place), (signal) => findSeasonality(place, signal));
  const reload = useQuietReload(matrix.reload);
  useLiveEvent('freshness', reload);
  useLiveEvent('resumed', reload);

  const about = instrument.current ? instrument.data : null;
  const unknown = matrix.problem?.status === 404;
  useTitle(`${symbol} by month and ${place.columns}`);
  return (
    <>
      <div class="page-title">
        <h1>
          <a class="symbol-link" href={chartAddress(symbol)} title={`Chart of ${symbol}`}>
            {symbol}
          </a>{' '}
          <small>{about?.name ?? '\u00a0'}</small>{' '}
          <small>
            <a href={chartAddress(symbol)}>Chart</a>
          </small>
        </h1>
        <SymbolField label="Another symbol" placeholder="Another symbol" choose={(other) => navigate(writeAddress({ ...place, symbol: other }))} />
      </div>
      <div class="controls">
        <ChoiceLinks
          label="Columns"
          choices={SEASONALITY_COLUMNS.map((columns) => ({
            name: COLUMN_NAMES[columns],
            chosen: columns === place.columns,
            address: writeAddress({ ...place, columns }),
          }))}
        />
        <ChoiceLinks
          label="Measure"
          choices={SEASONALITY_MEASURES.map((measure) => ({
            name: MEASURE_NAMES[measure],
            chosen: measure === place.measure,
            address: writeAddress({ ...place, measure }),
          }))}
        />
      </div>
      {unknown ? <UnknownSymbol symbol={symbol} /> : <FailureNotice what="The heat map" resource={matrix} />}
      {!unknown && <Matrix place={place} matrix={matrix} />}
    </>
  );
}

function Matrix({ place, matrix }: { readonly place: HeatmapPlace; readonly matrix: Resource<Seasonality> }) {
  const now = useNow(60_000);
  const shown = matrix.data?.symbol === place.symbol ? matrix.data : null;
  if (shown === null) return <div class="heat-blank" aria-busy={matrix.problem === null} />;
  if (shown.columns.length === 0) return <NothingCounted place={place} />;
  const label = `${shown.measure === 'return' ? 'Mean change in percent' : 'Mean volume in shares'} of ${shown.symbol} by month and ${shown.columnsOf}`;
  const origin = originWords(shown, now);
  return (
    <div class="ranking" data-leaving={!matrix.current}>
      <HeatMatrix key={`${shown.symbol} ${shown.columnsOf}`} seasonality={shown} label={label} />
      <FigureTools figure={matrix.current ? matrixFigure(place, shown, label, origin) : null} />
      <div class="quiet heat-origin">
        <p>{origin}</p>
        <details>
          <summary>How a cell is made</summary>
          <p>
            {shown.formula}. <a href="/numbers#by-month-and-hour-by-month-and-weekday">More on it</a>
          </p>
        </details>
      </div>
    </div>
  );
}

function NothingCounted({ place }: Props) {
  const { symbol, columns } = place;
  return (
    <div class="heat-blank" aria-busy="false">
      <p class="notice">
        <strong>{columns === 'hour' ? `No hourly bars of ${symbol} are stored.` : `No daily bars of ${symbol} are stored.`}</strong>{' '}
        {columns === 'hour' ? (
          <>
            Its daily bars can be seen <a href={writeAddress({ ...place, columns: 'weekday' })}>by weekday</a>.
          </>
        ) : (
          <>
            See <a href={chartAddress(symbol)}>its chart</a>, or choose another symbol.
          </>
        )}
      </p>
    </div>
  );
}

function originWords({ from, to, asOf, timeZone, source, columnsOf, truncated }: Seasonality, now: Date): string {
  const parts = [
    sourceWords(source),
    columnsOf === 'hour' ? `hourly bars by ${zoneWords(timeZone)}’s clock` : `daily bars of the exchange’s dates (${zoneWords(timeZone)})`,
    from && to && `${formatDay(from, 'full')} to ${formatDay(to, 'full')}`,
    'final bars only',
    asOf && `fetched ${formatMoment(asOf, now)}`,
    truncated && 'cut short: older bars are not counted',
  ];
  return parts.filter(Boolean).join(' · ');
}

function UnknownSymbol({ symbol }: { readonly symbol: string }) {
  return (
    <p class="notice">
      <strong>Nothing is tracked under the symbol {symbol}.</strong> Choose another symbol, or search by name at the top of the page (key /).
    </p>
  );
}

function chartAddress(symbol: string): string {
  return writeAddress({ page: 'chart', symbol, span: { range: '1Y' }, style: 'candles' });
}
