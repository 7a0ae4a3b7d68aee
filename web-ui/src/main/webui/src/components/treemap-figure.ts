import { formatCount } from '../format/format-count';
import { formatDay } from '../format/format-day';
import { formatMoment } from '../format/format-moment';
import { formatPercent } from '../format/format-percent';
import { formatValue } from '../format/format-value';
import { sectorWords } from '../format/sector-words';
import { sourceWords } from '../format/source-words';
import { universeWords } from '../format/universe-words';
import type { Figure } from '../model/figure';
import { MAP_SCALE_END } from '../model/map-scale-end';
import type { MarketMap } from '../model/market-map';
import type { TreemapPlace } from '../model/place';
import { writeAddress } from '../model/write-address';
import { chartColours } from './chart-colours';
import { drawTreemap } from './draw-treemap';
import { shadeColours } from './shade-colours';

/** A map of the market as something that can be taken out. Its link names the session: tomorrow it shall show the same. */
export function treemapFigure(place: TreemapPlace, map: MarketMap, now: Date): Figure {
  const fetched = map.asOf === null ? '' : ` · fetched ${formatMoment(map.asOf, now)}`;
  return {
    name: `map-${place.universe}-${map.date}`,
    title: `Market map, ${formatDay(map.date, 'full')} (${universeWords(place.universe)}, ${map.currency ?? 'no currency'})`,
    origin: `${sourceWords(map.source)} · area: value traded, close × volume · shade: change, strongest from ${formatPercent(MAP_SCALE_END)} on${fetched}`,
    formula: map.formula,
    address: writeAddress({ ...place, date: map.date }),
    table: () => ({
      columns: [
        { name: 'Symbol' },
        { name: 'Name' },
        { name: 'Sector' },
        { name: 'Close' },
        { name: 'Quoted in' },
        { name: 'Change (%)', text: (percent) => formatPercent(percent) },
        { name: 'Volume (shares)', text: (volume) => formatCount(volume) },
        { name: `Traded (${map.currency ?? ''})`, text: (value) => formatValue(value) },
      ],
      rows: map.tiles.map((tile) => [
        tile.symbol, tile.name, sectorWords(tile.sector, tile.kind), tile.close, tile.quotedIn, tile.changePercent, tile.volume, tile.value,
      ]),
    }),
    picture: () => drawTreemap(map, MAP_SCALE_END, chartColours(document.body), shadeColours(document.body)),
  };
}
