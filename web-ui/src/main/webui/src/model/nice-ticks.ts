/** About so many round values between the lowest and the highest. */
export function niceTicks(lowest: number, highest: number, about: number): number[] {
  if (!(highest > lowest)) return Number.isFinite(lowest) ? [lowest] : [];
  const rough = (highest - lowest) / Math.max(1, about);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
  const first = Math.ceil(lowest / step - 1e-9);
  const count = Math.floor(highest / step + 1e-9) - first + 1;
  return Array.from({ length: count }, (_, index) => (first + index) * step);
}
