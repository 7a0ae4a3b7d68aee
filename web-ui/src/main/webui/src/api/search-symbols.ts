import type { Instrument } from '../model/instrument';
import { getJson } from './get-json';

const MOST_MATCHES = 8;

export async function searchSymbols(query: string, signal: AbortSignal): Promise<readonly Instrument[]> {
  const words = new URLSearchParams({ query, limit: String(MOST_MATCHES) });
  const answer = await getJson<readonly Instrument[] | { symbols: readonly Instrument[] }>(`/api/v1/symbols?${words}`, signal);
  return 'symbols' in answer ? answer.symbols : answer;
}
