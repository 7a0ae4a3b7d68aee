/** What came back from the API. */
export interface ApiAnswer {
  readonly status: number;
  readonly statusText: string;
  readonly form: string;
  /** Empty if it has none. */
  readonly tag: string;
  readonly bytes: number;
  readonly millis: number;
  /** Null if it is not text. */
  readonly text: string | null;
}
