import { arrow } from '../format/arrow';
import { formatPercent } from '../format/format-percent';
import { formatValue } from '../format/format-value';
import { fitText } from '../model/fit-text';
import type { PlacedSector, PlacedTile } from '../model/map-layout';
import { tileLabel } from '../model/tile-label';
import { tone } from '../model/tone';

interface Props {
  readonly sector: PlacedSector;
  readonly currency: string;
  readonly scaleEnd: number;
  readonly address: (symbol: string) => string;
  /** Whether the tab key comes to its first tile. */
  readonly inTabOrder: boolean;
}

const HEADING_SIZE = 12;

/** The tiles of a sector under its name. */
export function TreemapSector({ sector, currency, scaleEnd, address, inTabOrder }: Props) {
  const { heading, name } = sector;
  const words = heading.height > 0 ? fitText(name, heading.width - 6, HEADING_SIZE) : '';
  return (
    <g role="group" aria-label={name}>
      {words !== '' && (
        <text class="sector" x={heading.x + 2} y={heading.y + heading.height / 2} font-size={HEADING_SIZE} aria-hidden="true">
          {words}
        </text>
      )}
      {sector.tiles.map((placed, index) => (
        <TileLink key={placed.tile.symbol} placed={placed} currency={currency} scaleEnd={scaleEnd} address={address} inTabOrder={inTabOrder && index === 0} />
      ))}
    </g>
  );
}

interface TileProps extends Pick<Props, 'currency' | 'scaleEnd' | 'address' | 'inTabOrder'> {
  readonly placed: PlacedTile;
}

function TileLink({ placed: { tile, box }, currency, scaleEnd, address, inTabOrder }: TileProps) {
  const change = `${arrow(tile.changePercent)} ${formatPercent(tile.changePercent)}`.trim();
  const label = tileLabel(box, tile.symbol, change);
  const middle = box.x + box.width / 2;
  const centre = box.y + box.height / 2;
  const second = label?.secondSize ?? null;
  return (
    <a
      href={address(tile.symbol)}
      data-symbol={tile.symbol}
      tabIndex={inTabOrder ? 0 : -1}
      aria-label={`${tile.symbol} ${change}, ${tile.name ?? 'no name'}, ${formatValue(tile.value)} ${currency} traded`}
    >
      <rect x={box.x} y={box.y} width={box.width} height={box.height} data-tone={tone(tile.changePercent, scaleEnd)} />
      {label !== null && (
        <text class="symbol" x={middle} y={second === null ? centre : centre - second * 0.65} font-size={label.size} aria-hidden="true">
          {tile.symbol}
        </text>
      )}{' '}
      {label !== null && second !== null && (
        <text x={middle} y={centre + label.size * 0.65} font-size={second} aria-hidden="true">
          {change}
        </text>
      )}
    </a>
  );
}
