import type { Corrections } from '../model/correction';
import { getJson } from './get-json';

const SHOWN = 50;

export function findCorrections(signal: AbortSignal): Promise<Corrections> {
  return getJson(`/api/v1/corrections?limit=${SHOWN}`, signal);
}
