/** Why a market has no change, in words. */
export function marketMissingWords(missing: string | null): string {
  return missing === 'no-previous-close' ? 'no session before to compare with' : 'no price is stored';
}
