import uPlot from 'uplot';
import { labelPlaces } from '../model/label-places';

const LABEL_HEIGHT = 14;

export interface LineEnd {
  readonly text: string;
  /** Where the line ends, in the canvas's pixels. */
  readonly y: number;
  readonly colour: string;
}

/**
 * Draws the line of zero and that of the reference.
 *
 * @returns where the reference stands, in CSS pixels from the left of the canvas; null if it is out of sight
 */
export function drawReference({ ctx, bbox, valToPos }: uPlot, index: number, above: number, colour: string): number | null {
  const y = Math.round(valToPos(0, 'y', true)) + 0.5;
  const x = Math.round(valToPos(index, 'x', true)) + 0.5;
  const inSight = x >= bbox.left - 1 && x <= bbox.left + bbox.width + 1;
  ctx.save();
  ctx.lineWidth = uPlot.pxRatio;
  ctx.strokeStyle = colour;
  ctx.beginPath();
  ctx.moveTo(bbox.left, y);
  ctx.lineTo(bbox.left + bbox.width, y);
  if (inSight) {
    ctx.moveTo(x, bbox.top - above * uPlot.pxRatio);
    ctx.lineTo(x, bbox.top + bbox.height);
  }
  ctx.stroke();
  ctx.restore();
  return inSight ? x / uPlot.pxRatio : null;
}

/** Writes names at the ends of lines, apart from each other, each with a stroke to its line. */
export function drawLabels({ ctx, bbox }: uPlot, ends: readonly LineEnd[], font: string): void {
  const ratio = uPlot.pxRatio;
  const right = bbox.left + bbox.width;
  const places = labelPlaces(ends.map(({ y }) => y), LABEL_HEIGHT * ratio, bbox.top - LABEL_HEIGHT * ratio, bbox.top + bbox.height);
  ctx.save();
  ctx.font = font;
  ctx.textAlign = 'left';
  ctx.textBaseline = 'middle';
  ctx.lineWidth = ratio;
  ends.forEach(({ text, y, colour }, index) => {
    const place = places[index] ?? y;
    ctx.strokeStyle = colour;
    ctx.beginPath();
    ctx.moveTo(right + 2 * ratio, y);
    ctx.lineTo(right + 8 * ratio, place);
    ctx.stroke();
    ctx.fillStyle = colour;
    ctx.fillText(text, right + 11 * ratio, place);
  });
  ctx.restore();
}
