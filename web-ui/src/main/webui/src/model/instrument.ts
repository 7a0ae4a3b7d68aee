/** What is known of a symbol, as the API answers. */
export interface Instrument {
  readonly symbol: string;
  readonly name: string | null;
  readonly kind: string;
  readonly exchange: string | null;
  readonly sector: string | null;
  readonly industry: string | null;
  readonly currency: string | null;
  readonly timeZone: string | null;
  readonly active: boolean;
  readonly status?: 'listed' | 'unconfirmed' | 'delisted';
  /** The sessions on which the source said that it does not know the symbol, the oldest first. */
  readonly missedSessions?: readonly string[];
  /** The dates of the first and the last daily bar, where the API tells them. */
  readonly firstDate?: string | null;
  readonly lastDate?: string | null;
}
