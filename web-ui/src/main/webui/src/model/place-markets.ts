import type { Market } from './market';
import type { PlacedMarket } from './placed-market';
import { spreadApart } from './spread-apart';

const SMALLEST = 5;
const LARGEST = 18;
const GAP = 1.5;

/** The markers of a globe of that radius in pixels: none upon another, the area growing with the move. */
export function placeMarkets(markets: readonly Market[], globe: number): readonly PlacedMarket[] {
  const scale = Math.min(1.15, Math.max(0.75, globe / 300));
  return spreadApart(
    markets.map((market) => {
      const move = Math.abs(market.changePercent ?? 0);
      const pixels = scale * Math.min(LARGEST, SMALLEST + 4 * Math.sqrt(move));
      return { market, longitude: market.longitude, latitude: market.latitude, radius: (pixels + GAP) / globe, pixels };
    }),
  );
}
