const FIGURE_SPACE = '\u2007';
const PUNCTUATION_SPACE = '\u2008';

/**
 * The text widened by invisible figures, so that in a right-aligned column of tabular figures the decimal points stand
 * under each other.
 *
 * @param decimals those of the text
 * @param widest the most decimals in the column
 */
export function alignDecimals(text: string, decimals: number, widest: number): string {
  if (decimals >= widest) return text;
  const point = decimals === 0 ? PUNCTUATION_SPACE : '';
  return text + point + FIGURE_SPACE.repeat(widest - decimals);
}
