import type uPlot from 'uplot';
import type { GrowthScale } from '../model/growth-scale';

/**
 * A line of growth in the canvas's pixels, straight from its closes (or their logarithms): 100 × close ÷ base − 100 and
 * log close − log base are both linear in the column, so that another base is another factor or shift.
 *
 * @param first the index of the first value in sight; last: of the last one
 */
export function indexPath(plot: uPlot, column: Float64Array | undefined, base: number, scale: GrowthScale, first: number, last: number): Path2D {
  const path = new Path2D();
  if (Number.isNaN(base) || column === undefined) return path;
  const zero = plot.valToPos(0, 'y', true);
  const unit = plot.valToPos(1, 'y', true) - zero;
  const factor = scale === 'log' ? unit : (100 / base) * unit;
  const shift = scale === 'log' ? zero - Math.log(base) * unit : zero - 100 * unit;
  const left = plot.valToPos(0, 'x', true);
  const step = plot.valToPos(1, 'x', true) - left;
  let begun = false;
  // One more at each side, so that a line runs to the edge.
  for (let index = Math.max(0, first - 1); index <= Math.min(column.length - 1, last + 1); index++) {
    const y = shift + factor * (column[index] ?? Number.NaN);
    if (Number.isNaN(y)) continue;
    if (begun) path.lineTo(left + step * index, y);
    else path.moveTo(left + step * index, y);
    begun = true;
  }
  return path;
}
