import type uPlot from 'uplot';
import type { GrowthScale } from '../model/growth-scale';

/** A line through the values of a column from the first to the last index: x is the index, y the value; gaps are bridged. */
export function columnPath(column: Float64Array, first: number, last: number): Path2D {
  const path = new Path2D();
  let begun = false;
  for (let index = Math.max(0, first); index <= Math.min(column.length - 1, last); index++) {
    const value = column[index] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    if (begun) path.lineTo(index, value);
    else path.moveTo(index, value);
    begun = true;
  }
  return path;
}

/**
 * A line of growth in the canvas's pixels, from the path of its closes (or their logarithms): 100 × close ÷ base − 100 and
 * log close − log base are both linear in the column, so that another base is another factor or shift, and the browser
 * moves the whole path at once.
 */
export function indexPath(plot: uPlot, column: Path2D | undefined, base: number, scale: GrowthScale): Path2D {
  const path = new Path2D();
  if (Number.isNaN(base) || column === undefined) return path;
  const zero = plot.valToPos(0, 'y', true);
  const unit = plot.valToPos(1, 'y', true) - zero;
  const factor = scale === 'log' ? unit : (100 / base) * unit;
  const shift = scale === 'log' ? zero - Math.log(base) * unit : zero - 100 * unit;
  const left = plot.valToPos(0, 'x', true);
  const step = plot.valToPos(1, 'x', true) - left;
  path.addPath(column, new DOMMatrix([step, 0, 0, factor, left, shift]));
  return path;
}
