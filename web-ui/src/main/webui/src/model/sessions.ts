/** Every session that can be ranked, oldest first, as ISO dates. */
export interface Sessions {
  readonly first: string | null;
  readonly last: string | null;
  readonly dates: readonly string[];
}
