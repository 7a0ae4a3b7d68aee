import type { Instrument } from '../model/instrument';
import { getJson } from './get-json';

export function findInstrument(symbol: string, signal: AbortSignal): Promise<Instrument> {
  return getJson(`/api/v1/symbols/${encodeURIComponent(symbol)}`, signal);
}
