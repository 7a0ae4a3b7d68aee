import { arrow } from '../format/arrow';
import { formatPercent } from '../format/format-percent';
import { sectorWords } from '../format/sector-words';
import { escapeMarkup } from '../model/escape-markup';
import { fitText } from '../model/fit-text';
import { mapLayout, type PlacedSector, type PlacedTile } from '../model/map-layout';
import type { MarketMap } from '../model/market-map';
import type { Picture } from '../model/picture';
import { tileLabel } from '../model/tile-label';
import { tone } from '../model/tone';
import type { ChartColours } from './chart-colours';
import type { ShadeColours } from './shade-colours';

const WIDTH = 1400;
const HEIGHT = 840;
const HEADING = 18;
const HEADING_SIZE = 12;

/** The map of the market as a drawing of its own size, whatever the window's. */
export function drawTreemap({ tiles }: MarketMap, scaleEnd: number, colours: ChartColours, shades: ShadeColours): Picture {
  const sectors = mapLayout(tiles, (tile) => sectorWords(tile.sector, tile.kind), WIDTH, HEIGHT, HEADING);
  const elements = sectors.map((sector) => heading(sector, colours.quiet) + sector.tiles.map((placed) => drawn(placed, scaleEnd, colours, shades)).join(''));
  return { width: WIDTH, height: HEIGHT, elements: `<g dominant-baseline="central">${elements.join('')}</g>` };
}

function heading({ name, heading: box }: PlacedSector, colour: string): string {
  const words = box.height > 0 ? fitText(name, box.width - 6, HEADING_SIZE) : '';
  return words === '' ? '' : `<text x="${at(box.x + 2)}" y="${at(box.y + box.height / 2)}" font-size="${HEADING_SIZE}" font-weight="600" fill="${colour}">${escapeMarkup(words)}</text>`;
}

function drawn({ tile, box }: PlacedTile, scaleEnd: number, { ink, paper }: ChartColours, shades: ShadeColours): string {
  const change = `${arrow(tile.changePercent)} ${formatPercent(tile.changePercent)}`.trim();
  const label = tileLabel(box, tile.symbol, change);
  const second = label?.secondSize ?? null;
  const middle = at(box.x + box.width / 2);
  const centre = box.y + box.height / 2;
  const text = (y: number, size: number, weight: number, words: string) =>
    `<text x="${middle}" y="${at(y)}" text-anchor="middle" font-size="${size}" font-weight="${weight}" fill="${ink}">${escapeMarkup(words)}</text>`;
  return [
    `<rect x="${at(box.x)}" y="${at(box.y)}" width="${at(box.width)}" height="${at(box.height)}" fill="${shades.tone(tone(tile.changePercent, scaleEnd))}" stroke="${paper}"/>`,
    label === null ? '' : text(second === null ? centre : centre - second * 0.65, label.size, 600, tile.symbol),
    label === null || second === null ? '' : text(centre + label.size * 0.65, second, 400, change),
  ].join('');
}

function at(pixels: number): string {
  return pixels.toFixed(2);
}
