import type { Action } from './action';
import type { Bar } from './bar';
import { exchangeDate } from './exchange-date';

/**
 * The actions among the bars, by the index of the first bar that is not before the ex-date. Those before the first bar
 * are left out, unless it is on their ex-date; so are those after the last.
 */
export function actionsByBar(bars: readonly Bar[], actions: readonly Action[], timeZone: string): ReadonlyMap<number, readonly Action[]> {
  const dates = bars.map((bar) => (bar.date.includes('T') ? exchangeDate(bar.date, timeZone) : bar.date));
  const found = new Map<number, Action[]>();
  for (const action of actions) {
    const index = dates.findIndex((date) => date >= action.exDate);
    if (index === -1 || (index === 0 && dates[0] !== action.exDate)) continue;
    found.set(index, [...(found.get(index) ?? []), action]);
  }
  return found;
}
