/** One of the world's indices and where it trades. What needs a bar is null where there is none. */
export interface Market {
  readonly symbol: string;
  readonly name: string;
  readonly exchange: string;
  readonly city: string;
  /** ISO 3166, two letters. */
  readonly country: string;
  /** Degrees, north positive. */
  readonly latitude: number;
  /** Degrees, east positive. */
  readonly longitude: number;
  readonly close: number | null;
  readonly changePercent: number | null;
  /** Whether the exchange's session is going on at the market's clock. */
  readonly open: boolean;
  readonly asOf: string | null;
  readonly timeZone: string;
  /** The newest bar's session, on the exchange's calendar. */
  readonly date: string | null;
  /** False for a bar that can still change. */
  readonly final: boolean | null;
  readonly sessionsBehind: number | null;
  readonly missing: string | null;
}
