import { formatPercent } from '../format/format-percent';
import { escapeMarkup } from '../model/escape-markup';
import type { Mover } from '../model/mover';
import type { Picture } from '../model/picture';
import type { Ranking } from '../model/ranking';
import type { ChartColours } from './chart-colours';

const WIDTH = 1120;
const COLUMN = 544;
const ROW = 26;
const HEAD = 30;
const BAR_LEFT = 330;
const BAR_WIDTH = COLUMN - BAR_LEFT - 84;

/** The gainers and the losers side by side as a drawing: each with a bar of its change, all to one scale. */
export function drawMovers({ gainers, losers }: Ranking, colours: ChartColours): Picture {
  const most = Math.max(...[...gainers, ...losers].map((mover) => Math.abs(mover.changePercent)), 0.01);
  const rows = Math.max(gainers.length, losers.length, 1);
  const elements =
    list('Gainers', gainers, 0, colours.rise, most, colours) + list('Losers', losers, WIDTH - COLUMN, colours.fall, most, colours);
  return { width: WIDTH, height: HEAD + rows * ROW + 8, elements: `<g font-size="13">${elements}</g>` };
}

function list(title: string, movers: readonly Mover[], left: number, colour: string, most: number, { ink, quiet, hairline }: ChartColours): string {
  const rows = movers.map((mover, index) => {
    const top = HEAD + index * ROW;
    const width = (Math.abs(mover.changePercent) / most) * BAR_WIDTH;
    const name = (mover.name ?? '').length > 32 ? `${(mover.name ?? '').slice(0, 31)}…` : (mover.name ?? '');
    return (
      `<path d="M${left} ${top}h${COLUMN}" stroke="${hairline}" fill="none"/>` +
      `<text x="${left}" y="${top + 18}" font-weight="600" fill="${ink}">${escapeMarkup(mover.symbol)}</text>` +
      `<text x="${left + 92}" y="${top + 18}" fill="${quiet}">${escapeMarkup(name)}</text>` +
      `<rect x="${left + BAR_LEFT}" y="${top + 8}" width="${width.toFixed(1)}" height="10" fill="${colour}"/>` +
      `<text x="${left + COLUMN}" y="${top + 18}" text-anchor="end" fill="${colour}">${escapeMarkup(formatPercent(mover.changePercent))}</text>`
    );
  });
  return `<text x="${left}" y="18" font-weight="600" fill="${ink}">${title}</text>${rows.join('')}`;
}
