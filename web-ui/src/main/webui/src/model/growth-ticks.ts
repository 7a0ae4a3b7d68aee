import { fromAxis, toAxis, type GrowthScale } from './growth-scale';

const STEPS = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1_000, 2_000, 2_500, 5_000, 10_000, 20_000, 50_000, 100_000];

// Above these the lines of a logarithmic axis are spaced by factors, below by a step like those of a linear one.
const UP = [10, 20, 30, 40, 50, 60, 80, 100, 150, 200, 300, 400, 500, 700, 900, 1_500, 1_900, 2_900, 4_900, 9_900, 19_900, 49_900, 99_900];
const DOWN = [-10, -20, -30, -40, -50, -60, -70, -80, -90, -95, -98, -99];

/** The places on the axis, from `low` to `high`, that get a line and a number: zero and round percents, `gap` apart. */
export function growthTicks(low: number, high: number, gap: number, scale: GrowthScale): readonly number[] {
  if (!(high > low) || !(gap > 0)) return [];
  const steep = scale === 'log' && high - low > 0.4;
  return steep ? byFactors(low, high, gap) : bySteps(low, high, gap, scale);
}

function bySteps(low: number, high: number, gap: number, scale: GrowthScale): readonly number[] {
  const [from, to] = [fromAxis(low, scale), fromAxis(high, scale)];
  const least = ((to - from) * gap) / (high - low);
  const step = STEPS.find((candidate) => candidate >= least) ?? to - from;
  const ticks: number[] = [];
  for (let count = Math.ceil(from / step - 1e-9); count * step <= to * (1 + 1e-12) + 1e-9; count++) ticks.push(toAxis(count * step, scale));
  return ticks;
}

function byFactors(low: number, high: number, gap: number): readonly number[] {
  const spaced = (candidates: readonly number[]) => {
    let before = 0;
    return candidates
      .map((percent) => toAxis(percent, 'log'))
      .filter((place) => {
        if (Math.abs(place - before) < gap) return false;
        before = place;
        return true;
      });
  };
  return [...spaced(DOWN).reverse(), 0, ...spaced(UP)].filter((place) => place >= low && place <= high);
}
