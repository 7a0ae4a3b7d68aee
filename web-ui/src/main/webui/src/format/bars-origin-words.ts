import { ADJUSTMENTS } from '../model/adjustment';
import type { Bars } from '../model/bars';
import { adjustmentWords } from './adjustment-words';
import { sourceWords } from './source-words';
import { zoneWords } from './zone-words';

/**
 * Where bars come from, on which basis, and how old they are.
 *
 * @param fetched when they were fetched, in words
 */
export function barsOriginWords(data: Bars, fetched: (instant: string) => string): string {
  const zone = zoneWords(data.timeZone);
  const adjustment = ADJUSTMENTS.find((one) => one === data.adjustment);
  const parts = [
    sourceWords(data.source),
    data.interval === 'hour' ? `hourly bars, each at its start by ${zone}’s clock` : `daily bars of the exchange’s dates (${zone})`,
    adjustment && adjustmentWords(adjustment).sentence,
    data.asOf && `fetched ${fetched(data.asOf)}`,
    data.truncated && 'cut short: the service does not give more at once',
  ];
  return parts.filter(Boolean).join(' · ');
}
