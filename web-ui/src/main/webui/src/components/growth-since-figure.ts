import { formatDay } from '../format/format-day';
import { formatGrowth } from '../format/format-growth';
import { referenceWords } from '../format/reference-words';
import { baseCloses } from '../model/base-closes';
import type { Figure } from '../model/figure';
import { growthColumns } from '../model/growth-columns';
import type { IndexTable } from '../model/index-table';
import { nearestSession } from '../model/nearest-session';
import type { IndexPlace } from '../model/place';
import { shownSessions } from '../model/shown-sessions';
import { writeAddress } from '../model/write-address';
import { chartColours } from './chart-colours';
import { drawGrowth } from './draw-growth';
import { traceColours, traceStyle } from './trace-styles';

interface Content {
  readonly place: IndexPlace;
  readonly table: IndexTable;
  readonly reference: string;
  readonly origin: string;
}

/** Growth against a date as something that can be taken out. */
export function growthSinceFigure({ place, table, reference, origin }: Content): Figure {
  const closest = nearestSession(table, reference);
  const columns = () => growthColumns(table, baseCloses(table, closest), shownSessions(table, place.from, place.to));
  const symbols = table.lines.map((line) => line.symbol);
  const percent = (value: number) => formatGrowth(value, 2);
  return {
    name: `growth-since-${reference}`,
    title: `Growth since the close of ${referenceWords(reference, table.dates[closest] ?? '')}`,
    origin,
    formula: 'Growth = 100 × (adjusted close ÷ adjusted close at the reference − 1), adjusted for splits and dividends.',
    address: writeAddress({ ...place, symbols: place.symbols ?? symbols, reference }),
    table: () => {
      const { dates, lines } = columns();
      return {
        columns: [{ name: 'Date' }, ...symbols.map((symbol) => ({ name: `${symbol} (%)`, text: percent }))],
        rows: dates.map((date, index) => [date, ...lines.map((line) => line.percent[index] ?? null)]).reverse(),
      };
    },
    picture: () => {
      const traces = traceColours(document.body);
      const colours = chartColours(document.body);
      const colour = (line: number) => traces[traceStyle(line).colour - 1] ?? colours.ink;
      return drawGrowth({ growth: columns(), formatPercent: percent, formatDate: (date) => formatDay(date, 'full'), colour }, colours);
    },
  };
}
