import { useState } from 'preact/hooks';
import { formatCount } from '../format/format-count';
import { formatPercent } from '../format/format-percent';
import { formatPrice } from '../format/format-price';
import { formatValue } from '../format/format-value';
import { priceDecimals } from '../format/price-decimals';
import { sectorWords } from '../format/sector-words';
import type { MarketMap } from '../model/market-map';
import { ChangeFigure } from './change-figure';

interface Props {
  readonly map: MarketMap;
  readonly address: (symbol: string) => string;
}

/** The same figures as the map's, in rows; made when it is opened. */
export function TreemapTable({ map, address }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <details class="treemap-table" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>The same as a table, {formatCount(map.tiles.length)} rows</summary>
      {open && (
        <div class="scroll" tabIndex={0} role="region" aria-label="Instruments by traded value">
          <table class="reasons">
            <thead>
              <tr>
                <th scope="col">Symbol</th>
                <th scope="col">Sector</th>
                <th scope="col" class="figure">Close</th>
                <th scope="col" class="figure">Change</th>
                <th scope="col" class="figure">Traded, {map.currency}</th>
              </tr>
            </thead>
            <tbody>
              {map.tiles.map((tile) => (
                <tr key={tile.symbol}>
                  <th scope="row"><a href={address(tile.symbol)}>{tile.symbol}</a> <small>{tile.name}</small></th>
                  <td>{sectorWords(tile.sector, tile.kind)}</td>
                  <td class="figure">{formatPrice(tile.close, priceDecimals(tile.symbol, tile.quotedIn, tile.close))}{tile.quotedIn !== map.currency && ` ${tile.quotedIn}`}</td>
                  <td class="figure"><ChangeFigure of={tile.changePercent} text={formatPercent(tile.changePercent)} /></td>
                  <td class="figure">{formatValue(tile.value)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  );
}
