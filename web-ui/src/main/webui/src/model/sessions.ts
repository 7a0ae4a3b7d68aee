/** Every session that can be ranked, oldest first, as ISO dates. */
export interface Sessions {
  readonly first: string | null;
  readonly last: string | null;
  /** The newest session if it is not over yet; it is not among the dates. */
  readonly live?: string | null;
  readonly dates: readonly string[];
}
