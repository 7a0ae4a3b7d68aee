const FIRST_SECONDS = 3;
const LONGEST_SECONDS = 60;

/** Seconds to wait before the next try, after so many failures in a row: doubling up to a minute. */
export function retryDelay(failures: number): number {
  return Math.min(LONGEST_SECONDS, FIRST_SECONDS * 2 ** Math.max(0, failures - 1));
}
