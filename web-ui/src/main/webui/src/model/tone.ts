/** The strongest shade, on either side of none. */
export const STRONGEST = 4;

/** Which of the shades from −4 (a strong fall) over 0 to 4 stands for a figure, where `end` is the first of the strongest. */
export function tone(figure: number, end: number): number {
  if (!(end > 0)) return 0;
  const shade = Math.round((STRONGEST * figure) / end);
  // Not −0, which would be written as a shade of its own.
  return Math.max(-STRONGEST, Math.min(STRONGEST, shade)) + 0;
}
