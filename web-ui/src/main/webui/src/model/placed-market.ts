import type { Market } from './market';

/** A market's marker: where its centre lies on the globe, near the market itself, and how large it is. */
export interface PlacedMarket {
  readonly market: Market;
  readonly longitude: number;
  readonly latitude: number;
  /** Of the marker, in radians of the globe. */
  readonly radius: number;
  /** The same in pixels. */
  readonly pixels: number;
}
