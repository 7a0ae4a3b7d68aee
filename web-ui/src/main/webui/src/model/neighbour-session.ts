import { sessionOnOrBefore } from './session-on-or-before';

/** The session before (−1) or after (+1) a date, among the sorted dates; undefined at the end of them. */
export function neighbourSession(dates: readonly string[], date: string, step: -1 | 1): string | undefined {
  const here = sessionOnOrBefore(dates, date);
  if (here === undefined) return undefined;
  if (step === -1 && here < date) return here;
  return dates[dates.indexOf(here) + step];
}
