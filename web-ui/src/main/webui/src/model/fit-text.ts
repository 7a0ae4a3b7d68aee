import { boldWidth } from './bold-width';

const FEWEST = 4;

/** As much of a bold text as fits a width in pixels, with an ellipsis where it is cut; nothing if that says too little. */
export function fitText(text: string, width: number, size: number): string {
  if (boldWidth(text) * size <= width) return text;
  for (let letters = text.length - 1; letters >= FEWEST; letters--) {
    const cut = `${text.slice(0, letters).trimEnd()}…`;
    if (boldWidth(cut) * size <= width) return cut;
  }
  return '';
}
