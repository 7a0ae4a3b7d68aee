const STEPS = [1, 1.5, 2, 3, 4, 5, 7.5, 10];
const WITHIN = 0.95;

/**
 * Where the colours of these figures end: a round number that all but the few most extreme ones are within, so that one
 * outlier does not pale all others. 0 without figures.
 */
export function scaleEnd(figures: readonly number[]): number {
  const sizes = figures.map(Math.abs).toSorted((one, other) => one - other);
  const size = sizes[Math.max(0, Math.ceil(WITHIN * sizes.length) - 1)] ?? 0;
  if (size === 0) return 0;
  const power = 10 ** Math.floor(Math.log10(size));
  const step = STEPS.find((one) => one * power >= size * (1 - 1e-9)) ?? 10;
  return Number((step * power).toPrecision(3));
}
