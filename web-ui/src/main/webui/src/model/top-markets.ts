import type { Market } from './market';

/** Who rose most, who fell most, or who moved most in whichever direction. */
export type TopList = 'gainers' | 'losers' | 'movers';

/** A market whose change is known. */
export type MovedMarket = Market & { readonly changePercent: number };

/** The first markets of a list; equal changes go by symbol. Gainers rise and losers fall: fewer than asked for is fine. */
export function topMarkets(markets: readonly Market[], list: TopList, most: number): readonly MovedMarket[] {
  return markets
    .filter((market): market is MovedMarket => market.changePercent !== null && belongs(market.changePercent, list))
    .sort((one, other) => rank(one.changePercent, list) - rank(other.changePercent, list) || (one.symbol < other.symbol ? -1 : 1))
    .slice(0, most);
}

function belongs(change: number, list: TopList): boolean {
  if (list === 'gainers') return change > 0;
  return list === 'losers' ? change < 0 : change !== 0;
}

function rank(change: number, list: TopList): number {
  return list === 'losers' ? change : list === 'gainers' ? -change : -Math.abs(change);
}
