import type { Mover } from './mover';

/** The movers of one session, as the API answers. Dates are the exchange's own, `asOf` is a UTC instant. */
export interface Ranking {
  readonly date: string;
  readonly period: string;
  readonly asOf: string | null;
  readonly source: string | null;
  readonly formula: string;
  readonly universe: { readonly name: string; readonly tracked: number; readonly ranked: number };
  readonly breadth: { readonly advancing: number; readonly declining: number; readonly unchanged: number };
  readonly gainers: readonly Mover[];
  readonly losers: readonly Mover[];
  readonly excluded: readonly { readonly symbol: string; readonly reason: string }[];
}
