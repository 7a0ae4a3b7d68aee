import { geoCircle, geoGraticule10, geoOrthographic, geoPath, type GeoPermissibleObjects } from 'd3-geo';
import { useId, useMemo, useRef, useState } from 'preact/hooks';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlas from 'world-atlas/land-110m.json';
import { marketWords } from '../format/market-words';
import type { GlobeView } from '../model/globe-view';
import type { Market } from '../model/market';
import { placeMarkets } from '../model/place-markets';
import type { PlacedMarket } from '../model/placed-market';
import { subsolarPoint } from '../model/subsolar-point';
import { GlobeMarkers } from './globe-markers';
import { MarketText } from './market-text';
import { useGlobeHands } from './use-globe-hands';
import { useGlobeView } from './use-globe-view';
import { useWidth } from './use-width';

interface Props {
  readonly markets: readonly Market[];
  readonly view: GlobeView;
  /** The symbol of the market whose text stays, or null. */
  readonly chosen: string | null;
  /** What the clocks of the markets go by. */
  readonly clock: Date;
  readonly onRest: (view: GlobeView) => void;
  readonly onChoose: (symbol: string | null) => void;
}

const topology = atlas as unknown as Topology<{ land: GeometryCollection }>;
const LAND = feature(topology, topology.objects.land);
const GRATICULE = geoGraticule10();
/** Room for the markers at the earth's edge. */
const RIM = 16;

/** The earth as seen from afar, with a marker for each market: turned by hand and by keyboard. */
export function Globe({ markets, view: wanted, chosen, clock, onRest, onChoose }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const drawing = useRef<SVGSVGElement>(null);
  const help = useId();
  const size = useWidth(box, 600);
  const radius = size / 2 - RIM;
  const [view, turn] = useGlobeView(wanted, onRest);
  const [pointed, setPointed] = useState<string | null>(null);
  const placed = useMemo(() => placeMarkets(markets, radius), [markets, radius]);
  const projection = geoOrthographic()
    .rotate([-view.longitude, -view.latitude])
    .scale(radius)
    .translate([size / 2, size / 2])
    .precision(0.4);
  const hands = useGlobeHands({ drawing, view, turn, projection, placed, chosen, onPoint: setPointed, onChoose });

  const path = geoPath(projection).digits(1);
  const draw = (shape: GeoPermissibleObjects) => path(shape) ?? '';
  const told = placed.find(({ market }) => market.symbol === (pointed ?? chosen));
  const announced = placed.find(({ market }) => market.symbol === chosen);
  return (
    <figure class="globe">
      <div ref={box} class="globe-box" role="application" tabIndex={0} aria-roledescription="globe" aria-label="Globe of the world’s markets" aria-describedby={help} onKeyDown={hands.onKeyDown}>
        <svg ref={drawing} class={hands.dragging ? 'dragging' : undefined} width={size} height={size} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={`${markets.length} markets; the table below has the same figures`} {...hands.pointer}>
          <path class="sea" d={draw({ type: 'Sphere' })} />
          <path class="graticule" d={draw(GRATICULE)} />
          <path class="land" d={draw(LAND)} />
          <path class="night" d={draw(night(clock))} />
          <path class="rim" d={draw({ type: 'Sphere' })} />
          <GlobeMarkers placed={placed} projection={projection} marked={told?.market.symbol ?? null} />
        </svg>
        {told && <MarketText market={told.market} clock={clock} at={onScreen(told, projection)} size={size} />}
      </div>
      <figcaption id={help}>
        Drag the globe or use the arrow keys. Page Up and Page Down go from market to market.
      </figcaption>
      <p class="hidden" role="status">{announced && marketWords(announced.market, clock)}</p>
    </figure>
  );
}

function onScreen(one: PlacedMarket, projection: (point: [number, number]) => [number, number] | null): readonly [number, number] {
  return projection([one.longitude, one.latitude]) ?? [0, 0];
}

/** The half of the earth without the sun. */
function night(clock: Date): GeoPermissibleObjects {
  const sun = subsolarPoint(clock);
  return geoCircle().center([sun.longitude + 180, -sun.latitude]).radius(90)();
}
