/** Daily bars that were replaced by others, or put right before they were stored. `correctedAt` is a UTC instant. */
export interface Correction {
  readonly symbol: string;
  readonly reason: 'corrected' | 'restated' | 'repaired';
  /** The bar's; null for a whole history that was restated. */
  readonly date: string | null;
  readonly from: string;
  readonly to: string;
  readonly bars: number;
  readonly revision: number;
  readonly correctedAt: string;
  readonly changes: readonly { readonly figure: string; readonly before: number | null; readonly after: number | null }[];
  readonly repaired: string | null;
}

export interface Corrections {
  readonly limit: number;
  readonly truncated: boolean;
  readonly corrections: readonly Correction[];
}
