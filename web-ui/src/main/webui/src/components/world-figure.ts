import { formatInstant } from '../format/format-instant';
import { formatPercent } from '../format/format-percent';
import { sourceWords } from '../format/source-words';
import { escapeMarkup } from '../model/escape-markup';
import type { Figure } from '../model/figure';
import type { FigureTable } from '../model/figure-table';
import type { Picture } from '../model/picture';
import type { WorldPlace } from '../model/place';
import type { World } from '../model/world';
import { writeAddress } from '../model/write-address';
import { chartColours } from './chart-colours';
import { pictureOfSvg } from './picture-of-svg';

const GAP = 32;
const HEAD = 28;

/** The globe and its three lists, as they are drawn on the page, as something that can be taken out. */
export function worldFigure(place: WorldPlace, world: World): Figure {
  const asOf = world.asOf === null ? '' : ` · last updated ${formatInstant(world.asOf)}`;
  return {
    name: `world-${world.marketTime.slice(0, 10)}`,
    title: `The world’s markets: ${world.advancing} advancing, ${world.declining} declining, ${world.unchanged} unchanged`,
    origin: `${sourceWords(world.source)}${asOf} · open or closed at ${formatInstant(world.marketTime)}`,
    formula: 'Change = 100 × (close ÷ close of the previous session − 1), both on one split basis. A marker is as large as the move, and filled while the market is open.',
    address: writeAddress(place),
    table: () => worldTable(world),
    picture: drawn,
  };
}

function worldTable(world: World): FigureTable {
  return {
    columns: [
      { name: 'Symbol' }, { name: 'Index' }, { name: 'Exchange' }, { name: 'City' }, { name: 'Country' },
      { name: 'Close' }, { name: 'Change (%)', text: (percent) => formatPercent(percent) },
      { name: 'Market' }, { name: 'Session' }, { name: 'State' },
    ],
    rows: world.markets.map((market) => [
      market.symbol, market.name, market.exchange, market.city, market.country, market.close, market.changePercent,
      market.open ? 'open' : 'closed', market.date, market.final === null ? market.missing : market.final ? 'final' : 'live',
    ]),
  };
}

function drawn(): Picture {
  const globe = document.querySelector<SVGSVGElement>('.globe svg');
  const lists = [...document.querySelectorAll<HTMLElement>('.market-bars')];
  const { ink } = chartColours(document.body);
  const parts: string[] = [];
  let [width, height] = [0, 0];
  const put = (picture: Picture, title: string) => {
    const left = width === 0 ? 0 : width + GAP;
    const heading = `<text x="${left}" y="16" font-size="14" font-weight="600" fill="${ink}">${escapeMarkup(title)}</text>`;
    parts.push(`${title === '' ? '' : heading}<svg x="${left}" y="${title === '' ? 0 : HEAD}" width="${picture.width}" height="${picture.height}">${picture.elements}</svg>`);
    width = left + picture.width;
    height = Math.max(height, picture.height + HEAD);
  };
  if (globe !== null) put(pictureOfSvg(globe), '');
  for (const list of lists) {
    const bars = list.querySelector('svg');
    if (bars !== null) put(pictureOfSvg(bars), list.querySelector('h2')?.textContent ?? '');
  }
  return { width, height, elements: parts.join('') };
}
