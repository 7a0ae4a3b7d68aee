import type { Adjustment } from '../model/adjustment';

const WORDS: Readonly<Record<Adjustment, { readonly name: string; readonly sentence: string }>> = {
  none: { name: 'As traded', sentence: 'prices as they were traded' },
  splits: { name: 'Splits', sentence: 'adjusted for splits' },
  all: { name: 'Splits and dividends', sentence: 'adjusted for splits and dividends' },
};

/** What prices are adjusted for: as the name of a choice, and within a sentence. */
export function adjustmentWords(adjustment: Adjustment): { readonly name: string; readonly sentence: string } {
  return WORDS[adjustment];
}
