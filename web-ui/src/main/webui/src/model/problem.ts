/** A request that failed: the service's own words (RFC 9457), or ours where it could not be reached. `status` is 0 then. */
export interface Problem {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
}
