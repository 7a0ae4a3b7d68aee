/** A split or dividend, as the API answers. What does not belong to the kind is null. */
export interface Action {
  readonly exDate: string;
  readonly kind: 'split' | 'dividend';
  /** Of a split: so many new shares … */
  readonly numerator: number | null;
  /** … for so many old ones. */
  readonly denominator: number | null;
  /** Of a dividend, for each share, as it was paid on the ex-date. */
  readonly amount: number | null;
  readonly currency: string | null;
}

export interface Actions {
  readonly symbol: string;
  readonly actions: readonly Action[];
}
