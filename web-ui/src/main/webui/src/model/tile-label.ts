import { boldWidth } from './bold-width';
import type { Box } from './map-layout';

const LARGEST = 28;
const SMALLEST = 9;
/** How wide a tabular figure is at most, as a part of the size of the text. */
const FIGURE_WIDTH = 0.66;
const LINE_HEIGHT = 1.25;
const MARGIN = 6;
/** Of the side of a square as large as the tile: so that equal areas have equal texts, whatever their shape. */
const PART_OF_SIDE = 0.3;

export interface TileLabel {
  /** Of the symbol's text, in pixels. */
  readonly size: number;
  /** Of the second line, where there is room for it. */
  readonly secondSize: number | null;
}

/** How large a tile can be labelled with a symbol and a figure below it; null where not even the symbol fits. */
export function tileLabel(box: Box, symbol: string, figure: string): TileLabel | null {
  const width = box.width - MARGIN;
  const height = box.height - MARGIN;
  const fitting = Math.max(SMALLEST, PART_OF_SIDE * Math.sqrt(box.width * box.height));
  const size = Math.min(LARGEST, fitting, width / boldWidth(symbol), height / LINE_HEIGHT);
  if (size < SMALLEST) return null;
  const both = Math.min(size, height / (2 * LINE_HEIGHT));
  const secondSize = Math.min(both * 0.8, 16, width / (figure.length * FIGURE_WIDTH));
  const second = both >= SMALLEST && secondSize >= SMALLEST;
  return { size: Math.floor(second ? both : size), secondSize: second ? Math.floor(secondSize) : null };
}
