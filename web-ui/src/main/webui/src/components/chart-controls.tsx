import { adjustmentWords } from '../format/adjustment-words';
import { addDays } from '../model/add-days';
import { ADJUSTMENTS } from '../model/adjustment';
import type { BarsQuery } from '../model/bars-query';
import { CHART_RANGES } from '../model/chart-range';
import type { ChartPlace } from '../model/place';
import { writeAddress } from '../model/write-address';
import { ChoiceLinks } from './choice-links';
import { ComparedSymbols } from './compared-symbols';
import { CustomSpan } from './custom-span';

interface Props {
  readonly place: ChartPlace;
  /** What is asked for at present; null while it is not known. */
  readonly query: BarsQuery | null;
  /** Of the stored daily bars. */
  readonly firstDate: string | null;
  readonly lastDate: string | null;
}

const SPOKEN: Readonly<Record<(typeof CHART_RANGES)[number], string>> = {
  '1D': 'One session',
  '5D': 'Five sessions',
  '1M': 'One month',
  '6M': 'Six months',
  YTD: 'Since the start of the year',
  '1Y': 'One year',
  '5Y': 'Five years',
  Max: 'All there is',
};

/** The spans, styles and adjustments that the chart can be shown in, and what it is compared with. */
export function ChartControls({ place, query, firstDate, lastDate }: Props) {
  const { span } = place;
  const ranges = CHART_RANGES.map((range) => ({
    name: range,
    spoken: `${range}: ${SPOKEN[range]}`,
    chosen: 'range' in span && span.range === range,
    address: writeAddress({ ...place, span: { range } }),
  }));
  const styles = (['candles', 'line'] as const).map((style) => ({
    name: style === 'candles' ? 'Candles' : 'Line',
    chosen: style === place.style,
    address: writeAddress({ ...place, style }),
  }));
  const { adjustment: _, ...unadjusted } = place;
  const adjustments = ADJUSTMENTS.map((adjustment) => ({
    name: adjustmentWords(adjustment).name,
    spoken: `${adjustmentWords(adjustment).name}: ${adjustment === 'none' ? '' : 'prices '}${adjustmentWords(adjustment).sentence}`,
    chosen: adjustment === (place.adjustment ?? 'splits'),
    address: writeAddress(adjustment === 'splits' ? unadjusted : { ...unadjusted, adjustment }),
  }));
  return (
    <div class="controls">
      <ChoiceLinks label="Range" choices={ranges} />
      <CustomSpan place={place} from={query?.shownFrom ?? (query?.sessions && lastDate ? addDays(lastDate, -7) : firstDate) ?? undefined} to={query?.to ?? lastDate ?? undefined} last={lastDate ?? undefined} />
      {place.compare === undefined && <ChoiceLinks label="Style" choices={styles} />}
      <ChoiceLinks label="Adjustment" choices={adjustments} />
      <ComparedSymbols place={place} />
    </div>
  );
}
