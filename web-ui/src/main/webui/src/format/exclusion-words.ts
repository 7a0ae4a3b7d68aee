const REASONS: Readonly<Record<string, string>> = {
  'no-bar': 'did not trade in this session',
  'no-previous-close': 'has no earlier close to compare with',
  'not-final': 'is still trading',
  'zero-price': 'has a price of zero',
  'below-floor': 'is below the least price or volume',
};

/** Why an instrument is not ranked, in words. */
export function exclusionWords(reason: string): string {
  return REASONS[reason] ?? reason;
}
