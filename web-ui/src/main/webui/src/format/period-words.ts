import type { Period } from '../model/period';

const PERIODS: Readonly<Record<Period, { readonly name: string; readonly since: string }>> = {
  day: { name: 'Day', since: 'since the previous close' },
  week: { name: 'Week', since: 'over a week' },
  month: { name: 'Month', since: 'over a month' },
  year: { name: 'Year', since: 'over a year' },
};

/** A period's name, and what its change is counted over. */
export function periodWords(period: Period): { readonly name: string; readonly since: string } {
  return PERIODS[period];
}
