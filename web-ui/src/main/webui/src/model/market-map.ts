/** One instrument of a session. `value` is close × volume in the main unit of the map's currency. */
export interface Tile {
  readonly symbol: string;
  readonly name: string | null;
  readonly kind: string;
  readonly sector: string | null;
  /** The unit of `close`: GBp for pence. */
  readonly quotedIn: string;
  readonly close: number;
  readonly previousClose: number;
  readonly changePercent: number;
  readonly volume: number;
  readonly value: number;
  /** True while the session is not over: all figures are those so far. */
  readonly live: boolean;
}

/** The instruments of one session by traded value, in one currency, as the API answers. */
export interface MarketMap {
  readonly date: string;
  readonly asOf: string | null;
  readonly source: string | null;
  readonly formula: string;
  /** Null if nothing was traded. */
  readonly currency: string | null;
  /** All that there are in the session, that of the most instruments first. */
  readonly currencies: readonly { readonly currency: string; readonly instruments: number }[];
  readonly universe: { readonly name: string; readonly tracked: number; readonly ranked: number };
  readonly limit: number;
  readonly truncated: boolean;
  /** The highest value first. */
  readonly tiles: readonly Tile[];
  readonly omitted: {
    readonly otherCurrency: number;
    readonly noVolume: number;
    readonly noValue: number;
    readonly notRanked: number;
  };
}
