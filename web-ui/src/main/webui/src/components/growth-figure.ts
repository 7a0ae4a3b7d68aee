import { formatPercent } from '../format/format-percent';
import type { Figure } from '../model/figure';
import type { Growth } from '../model/growth';
import type { ChartPlace } from '../model/place';
import { writeAddress } from '../model/write-address';
import { chartColours } from './chart-colours';
import { drawGrowth } from './draw-growth';

interface Content {
  readonly place: ChartPlace;
  readonly origin: string;
  readonly growth: Growth;
  readonly formatDate: (date: string) => string;
}

/** A comparison as something that can be taken out. */
export function growthFigure({ place, origin, growth, formatDate }: Content): Figure {
  const symbols = growth.lines.map((line) => line.symbol);
  const bases = growth.lines.map((line) => `${line.symbol} ${line.base.date.slice(0, 10)}`).join(', ');
  return {
    name: `${symbols.join('-').replaceAll(/[^A-Za-z0-9.-]/g, '')}-${growth.dates[0]?.slice(0, 10)}-${growth.dates.at(-1)?.slice(0, 10)}`,
    title: `${symbols.join(', ')} in percent since ${formatDate(growth.dates[0] ?? '')}`,
    origin,
    formula: `Percent = 100 × (close ÷ close at the start − 1). Start of each line: ${bases}.`,
    address: writeAddress(place),
    table: () => ({
      columns: [{ name: 'Date' }, ...symbols.map((symbol) => ({ name: `${symbol} (%)`, text: (percent: number) => formatPercent(percent) }))],
      rows: growth.dates.map((date, index) => [date, ...growth.lines.map((line) => line.percent[index] ?? null)]),
    }),
    picture: () => drawGrowth({ growth, formatPercent, formatDate }, chartColours(document.body)),
  };
}
