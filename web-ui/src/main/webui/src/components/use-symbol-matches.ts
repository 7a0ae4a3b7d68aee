import { searchSymbols } from '../api/search-symbols';
import type { Instrument } from '../model/instrument';
import { useResource } from './use-resource';

/** The instruments whose symbol or name fits what is typed, and what to say if there are none. */
export function useSymbolMatches(typed: string) {
  const query = typed.trim();
  const found = useResource(query === '' ? null : query, (signal) => searchSymbols(query, signal));
  const matches: readonly Instrument[] = query === '' ? [] : (found.data ?? []);
  return { matches, current: found.current, status: status(query, found.problem?.title, found.current && matches.length === 0) };
}

function status(query: string, problem: string | undefined, nothing: boolean): string {
  if (problem !== undefined) return `The search does not answer: ${problem}.`;
  return nothing ? `Nothing is tracked under “${query}”.` : '';
}
