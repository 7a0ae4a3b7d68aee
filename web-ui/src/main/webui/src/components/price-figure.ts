import { actionWords } from '../format/action-words';
import { formatCount } from '../format/format-count';
import { formatPrice } from '../format/format-price';
import type { Action } from '../model/action';
import type { Figure } from '../model/figure';
import type { FigureTable } from '../model/figure-table';
import type { ChartPlace } from '../model/place';
import type { ShownBars } from '../model/shown-bars';
import { writeAddress } from '../model/write-address';
import { chartColours } from './chart-colours';
import { drawPriceChart } from './draw-price-chart';

interface Content {
  readonly place: ChartPlace;
  readonly title: string;
  readonly origin: string;
  readonly unit: string;
  readonly shown: ShownBars;
  readonly actions: ReadonlyMap<number, readonly Action[]>;
  readonly decimals: number;
  readonly formatDate: (date: string) => string;
}

/** A price chart as something that can be taken out. */
export function priceFigure(content: Content): Figure {
  const { place, title, origin, shown, decimals } = content;
  const { bars, actions, formatDate } = { ...content, bars: shown.bars };
  return {
    name: `${place.symbol.replaceAll(/[^A-Za-z0-9.-]/g, '')}-${bars[0]?.date.slice(0, 10)}-${bars.at(-1)?.date.slice(0, 10)}`,
    title,
    origin,
    formula: 'The source’s own open, high, low, close and volume of each bar. S marks a split, a dot a dividend, at the ex-date.',
    address: writeAddress(place),
    table: () => priceTable(content),
    picture: () =>
      drawPriceChart(
        { bars, actions, style: place.style, formatPrice: (price) => formatPrice(price, decimals), formatDate },
        chartColours(document.body),
      ),
  };
}

function priceTable({ unit, shown, actions, decimals }: Content): FigureTable {
  const text = (price: number) => formatPrice(price, decimals);
  const inUnit = unit === '' ? '' : ` (${unit})`;
  return {
    columns: [
      { name: 'Date' },
      { name: `Open${inUnit}`, text },
      { name: `High${inUnit}`, text },
      { name: `Low${inUnit}`, text },
      { name: `Close${inUnit}`, text },
      { name: 'Volume (shares)', text: (volume) => formatCount(volume) },
      { name: 'State' },
      { name: 'Events' },
    ],
    rows: shown.bars.map((bar, index) => [
      bar.date,
      bar.open,
      bar.high,
      bar.low,
      bar.close,
      bar.volume,
      bar.final ? 'final' : 'live',
      (actions.get(index) ?? []).map((action) => actionWords(action, 'en')).join(', ') || null,
    ]),
  };
}
