import { columnWords } from '../format/column-words';
import { monthWords } from '../format/month-words';
import type { Figure } from '../model/figure';
import type { HeatmapPlace } from '../model/place';
import type { Seasonality } from '../model/seasonality';
import { writeAddress } from '../model/write-address';
import { chartColours } from './chart-colours';
import { drawMatrix } from './draw-matrix';
import { shadeColours } from './shade-colours';

/** A heat map as something that can be taken out. */
export function matrixFigure(place: HeatmapPlace, seasonality: Seasonality, title: string, origin: string): Figure {
  const { rows, columns, columnsOf, measure, unit, value, count } = seasonality;
  return {
    name: `${place.symbol.replaceAll(/[^A-Za-z0-9.-]/g, '')}-${measure}-by-month-and-${columnsOf}`,
    title,
    origin,
    formula: seasonality.formula,
    address: writeAddress(place),
    table: () => ({
      columns: [
        { name: 'Month', text: (month) => monthWords(month, 'long') },
        { name: columnsOf === 'hour' ? 'Hour' : 'Weekday', text: (column) => columnWords(column, columnsOf, 'long') },
        { name: measure === 'return' ? `Mean change (${unit})` : `Mean volume (${unit})` },
        { name: columnsOf === 'hour' ? 'Hours' : 'Sessions' },
      ],
      rows: rows.flatMap((month, row) => columns.map((column, index) => [month, column, value[row]?.[index] ?? null, count[row]?.[index] ?? 0])),
    }),
    picture: () => {
      const colours = chartColours(document.body);
      return drawMatrix(seasonality, { ...colours, wash: colours.hairline }, shadeColours(document.body));
    },
  };
}
