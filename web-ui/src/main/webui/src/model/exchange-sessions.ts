/** A session of an exchange: its own date, and the instants of its bells. */
export interface ExchangeSession {
  readonly date: string;
  readonly open: string;
  readonly close: string;
  /** Closes earlier than usual. */
  readonly halfDay: boolean;
}

/** The session that goes on at the market's time, or that was the last, and the one after it. */
export interface ExchangeSessions {
  readonly symbol: string;
  readonly marketTime: string;
  readonly timeZone: string;
  readonly open: boolean;
  readonly session: ExchangeSession;
  readonly next: ExchangeSession;
}
