import { scaleEnd } from './scale-end';
import type { Seasonality } from './seasonality';
import { STRONGEST, tone } from './tone';

/** How the figures of a matrix are shaded: changes to both sides of zero, volumes from the least to the most. */
export interface MatrixShades {
  /** What the palest and the strongest shade stand for; of changes the two strongest. */
  readonly from: number;
  readonly to: number;
  readonly of: (figure: number) => number;
}

export function matrixShades({ value, measure }: Pick<Seasonality, 'value' | 'measure'>): MatrixShades {
  const figures = value.flat().filter((figure) => figure !== null);
  if (measure === 'return') {
    const end = scaleEnd(figures);
    return { from: -end, to: end, of: (figure) => tone(figure, end) };
  }
  const from = figures.length === 0 ? 0 : Math.min(...figures);
  const to = figures.length === 0 ? 0 : Math.max(...figures);
  return { from, to, of: (figure) => (to > from ? Math.round((STRONGEST * (figure - from)) / (to - from)) : 0) };
}
