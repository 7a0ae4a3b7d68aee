import type { Market } from '../model/market';
import { countryWords } from './country-words';
import { formatLocalTime } from './format-local-time';
import { formatPercent } from './format-percent';
import { marketMissingWords } from './market-missing-words';

/** All that a globe shows of a market, in one sentence. */
export function marketWords(market: Market, clock: Date, locale?: string): string {
  const change = market.changePercent === null ? marketMissingWords(market.missing) : formatPercent(market.changePercent, locale);
  const time = formatLocalTime(clock, market.timeZone, locale);
  return `${market.name}, ${market.city}, ${countryWords(market.country, locale)}: ${change}. ${time} local time, ${market.open ? 'open' : 'closed'}.`;
}
