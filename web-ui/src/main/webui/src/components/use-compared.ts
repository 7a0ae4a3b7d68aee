import { findBars } from '../api/find-bars';
import { RequestFailed } from '../api/request-failed';
import type { Bars } from '../model/bars';
import type { BarsQuery } from '../model/bars-query';
import { chartName } from '../model/chart-name';
import type { Problem } from '../model/problem';
import { useResource, type Resource } from './use-resource';

/** The bars of one of several symbols, or why there are none. */
export type ComparedBars =
  | { readonly symbol: string; readonly bars: Bars; readonly problem: null }
  | { readonly symbol: string; readonly bars: null; readonly problem: Problem };

/** The bars of several symbols over the same span; one that fails leaves the others. */
export function useCompared(symbols: readonly string[], query: BarsQuery | null): Resource<readonly ComparedBars[]> {
  const key = query === null || symbols.length === 0 ? null : chartName(symbols.join(), query);
  return useResource<readonly ComparedBars[]>(key, (signal) => Promise.all(symbols.map((symbol) => find(symbol, query ?? { interval: 'day' }, signal))));
}

async function find(symbol: string, query: BarsQuery, signal: AbortSignal): Promise<ComparedBars> {
  try {
    return { symbol, bars: await findBars(symbol, query, signal), problem: null };
  } catch (failure) {
    if (failure instanceof RequestFailed) return { symbol, bars: null, problem: failure.problem };
    throw failure;
  }
}
