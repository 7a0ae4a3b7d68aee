import type { ExchangeSessions } from '../model/exchange-sessions';
import { getJson } from './get-json';

export function findExchangeSessions(symbol: string, signal: AbortSignal): Promise<ExchangeSessions> {
  return getJson(`/api/v1/sessions/${encodeURIComponent(symbol)}`, signal);
}
