import { escapeMarkup } from './escape-markup';
import type { Figure } from './figure';
import type { Picture } from './picture';
import { wrapText } from './wrap-text';

/** The colours of a theme that a figure's frame is drawn in. */
export interface FrameColours {
  readonly paper: string;
  readonly ink: string;
  readonly quiet: string;
}

export const FIGURE_FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

const MARGIN = 24;
const TITLE_HEIGHT = 44;
const LINE_HEIGHT = 18;
// A text of 12 pixels is at most about this wide a character in the fonts above.
const CHARACTER_WIDTH = 6.4;

/** A figure as an SVG file: its title above the picture, and notes below, its origin and formula unless given. */
export function figureSvg(figure: Figure, picture: Picture, colours: FrameColours, notes = [figure.origin, figure.formula]): string {
  const width = picture.width + 2 * MARGIN;
  const longest = Math.floor(picture.width / CHARACTER_WIDTH);
  const lines = notes.flatMap((note) => wrapText(note, longest));
  const notesTop = MARGIN + TITLE_HEIGHT + picture.height + 2 * LINE_HEIGHT;
  const height = Math.ceil(notesTop + lines.length * LINE_HEIGHT);
  const texts = lines.map((note, line) => `<text x="${MARGIN}" y="${notesTop + line * LINE_HEIGHT}">${escapeMarkup(note)}</text>`);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img"`,
    ` aria-label="${escapeMarkup(figure.title)}" font-family="${escapeMarkup(FIGURE_FONT)}">`,
    `<rect width="${width}" height="${height}" fill="${colours.paper}"/>`,
    `<text x="${MARGIN}" y="${MARGIN + 20}" font-size="20" font-weight="600" fill="${colours.ink}">${escapeMarkup(figure.title)}</text>`,
    `<svg x="${MARGIN}" y="${MARGIN + TITLE_HEIGHT}" width="${picture.width}" height="${picture.height}"`,
    ` viewBox="0 0 ${picture.width} ${picture.height}">${picture.elements}</svg>`,
    `<g font-size="12" fill="${colours.quiet}">${texts.join('')}</g>`,
    '</svg>',
  ].join('');
}
