import { geoDistance, type GeoProjection } from 'd3-geo';
import { direction } from '../format/direction';
import type { PlacedMarket } from '../model/placed-market';

interface Props {
  readonly placed: readonly PlacedMarket[];
  readonly projection: GeoProjection;
  readonly marked: string | null;
}

/** The markets on the near side of a globe: blue or orange with an arrow, filled while open, as large as the move. */
export function GlobeMarkers({ placed, projection, marked }: Props) {
  const centre = projection.invert?.(projection.translate()) ?? [0, 0];
  const near = placed.filter((one) => geoDistance([one.longitude, one.latitude], centre) < Math.PI / 2 - 0.02);
  return (
    <>
      <g class="leaders">
        {near.map((one) => <Leader key={one.market.symbol} one={one} projection={projection} />)}
      </g>
      {near.map((one) => <Marker key={one.market.symbol} one={one} projection={projection} marked={one.market.symbol === marked} />)}
    </>
  );
}

/** From a marker that had to make room to the place where it belongs. */
function Leader({ one, projection }: { readonly one: PlacedMarket; readonly projection: GeoProjection }) {
  const from = projection([one.market.longitude, one.market.latitude]);
  const to = projection([one.longitude, one.latitude]);
  if (!from || !to || Math.hypot(from[0] - to[0], from[1] - to[1]) < one.pixels) return null;
  return <path d={`M${from.map(short)}L${to.map(short)}`} />;
}

function Marker({ one, projection, marked }: { readonly one: PlacedMarket; readonly projection: GeoProjection; readonly marked: boolean }) {
  const at = projection([one.longitude, one.latitude]);
  if (!at) return null;
  const { changePercent, open, symbol } = one.market;
  const way = changePercent === null ? 'missing' : direction(changePercent);
  return (
    <g class={`market ${way}${open ? ' open' : ''}${marked ? ' marked' : ''}`} data-symbol={symbol} transform={`translate(${at.map(short)})`}>
      <circle r={short(one.pixels)} />
      <path d={glyph(way, one.pixels * 0.55)} />
    </g>
  );
}

function glyph(way: string, size: number): string {
  const half = short(size * 0.87);
  const low = short(size * 0.5);
  const high = short(size);
  if (way === 'rise') return `M0-${high}L${half} ${low}H-${half}Z`;
  if (way === 'fall') return `M0 ${high}L${half}-${low}H-${half}Z`;
  return way === 'flat' ? `M-${half}-1H${half}V1H-${half}Z` : '';
}

function short(pixels: number): string {
  return pixels.toFixed(1);
}
