import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { formatPercent } from '../format/format-percent';
import { formatPrice } from '../format/format-price';
import { formatValue } from '../format/format-value';
import { priceDecimals } from '../format/price-decimals';
import { sectorWords } from '../format/sector-words';
import { unitWords } from '../format/unit-words';
import { mapLayout } from '../model/map-layout';
import { MAP_SCALE_END } from '../model/map-scale-end';
import type { MarketMap, Tile } from '../model/market-map';
import { neighbourBox, type Direction } from '../model/neighbour-box';
import { ChangeFigure } from './change-figure';
import './market-treemap.css';
import { ShadeLegend } from './shade-legend';
import { TreemapSector } from './treemap-sector';
import { useSize } from './use-size';

interface Props {
  readonly map: MarketMap;
  /** Where a tile leads. */
  readonly address: (symbol: string) => string;
  readonly open: (address: string) => void;
}

const HEADING = 18;

const DIRECTIONS: Readonly<Record<string, Direction>> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' };

/** The market by sector: areas by traded value, shades by change. Arrow keys go from tile to tile, Enter opens one. */
export function MarketTreemap({ map, address, open }: Props) {
  const canvas = useRef<HTMLDivElement>(null);
  const size = useSize(canvas);
  const [looked, setLooked] = useState<Tile | null>(null);
  useEffect(() => setLooked(null), [map]);
  const sectors = useMemo(
    () => (size === null ? [] : mapLayout(map.tiles, (tile) => sectorWords(tile.sector, tile.kind), size.width, size.height, HEADING)),
    [map, size],
  );
  const placed = useMemo(() => sectors.flatMap((sector) => sector.tiles), [sectors]);
  // Drawn anew only with another layout, not with each look at a tile.
  const drawn = useMemo(
    () => sectors.map((sector, index) => <TreemapSector key={sector.name} sector={sector} currency={map.currency ?? ''} scaleEnd={MAP_SCALE_END} address={address} inTabOrder={index === 0} />),
    [sectors],
  );

  const linkOf = (event: Event) => (event.target instanceof Element ? event.target.closest('a') : null);
  const indexOf = (link: Element | null) => placed.findIndex(({ tile }) => tile.symbol === link?.getAttribute('data-symbol'));
  const look = (event: Event) => setLooked(placed[indexOf(linkOf(event))]?.tile ?? null);
  const press = (event: KeyboardEvent) => {
    const direction = DIRECTIONS[event.key];
    const from = indexOf(linkOf(event));
    if (direction === undefined || from < 0) return;
    event.preventDefault();
    const next = neighbourBox(placed.map(({ box }) => box), from, direction);
    const links = canvas.current?.querySelectorAll('a');
    const target = next === undefined ? undefined : links?.[next];
    if (target === undefined) return;
    links?.[from]?.setAttribute('tabindex', '-1');
    target.setAttribute('tabindex', '0');
    target.focus();
  };
  const click = (event: MouseEvent) => {
    const tile = linkOf(event);
    const link = tile?.getAttribute('href');
    if (!link || tile?.hasAttribute('target') || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open(link);
  };
  return (
    <figure class="market-treemap">
      <figcaption>
        <p class="looked">{looked === null ? <Hint map={map} /> : <LookedAt tile={looked} currency={map.currency ?? ''} />}</p>
        <ShadeLegend of="tone" from={formatPercent(-MAP_SCALE_END)} to={formatPercent(MAP_SCALE_END)} />
      </figcaption>
      <div class="canvas-of-tiles" ref={canvas} onMouseLeave={() => setLooked(null)}>
        {size !== null && (
          <svg
            width={size.width}
            height={size.height}
            role="group"
            aria-label="Map of the market; the arrow keys go from tile to tile, Enter opens a chart. The same is in the table below."
            onMouseOver={look}
            onFocusIn={look}
            onFocusOut={() => setLooked(null)}
            onKeyDown={press}
            onClick={click}
          >
            {drawn}
          </svg>
        )}
      </div>
    </figure>
  );
}

function Hint({ map }: { readonly map: MarketMap }) {
  return <span class="quiet">Area: value traded in {map.currency}, close × volume · shade: change</span>;
}

function LookedAt({ tile, currency }: { readonly tile: Tile; readonly currency: string }) {
  const decimals = priceDecimals(tile.symbol, tile.quotedIn, tile.close);
  return (
    <>
      <strong>{tile.symbol}</strong> <span class="looked-name">{tile.name}</span>
      <ChangeFigure of={tile.changePercent} text={formatPercent(tile.changePercent)} />{' '}
      <span class="quiet">
        {formatPrice(tile.close, decimals)} {unitWords(tile.symbol, tile.quotedIn)} · {formatValue(tile.value)} {currency} traded
        {tile.live && ' so far'}
      </span>
    </>
  );
}
