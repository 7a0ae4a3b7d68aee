import type { MatrixShades } from './matrix-shades';

const FINE_BELOW = 0.5;

/** How many decimals the changes of a matrix need, so that most of its cells differ. */
export function matrixDecimals({ to }: Pick<MatrixShades, 'to'>): number {
  return to < FINE_BELOW ? 3 : 2;
}
