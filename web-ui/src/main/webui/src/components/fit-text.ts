let measure: CanvasRenderingContext2D | null | undefined;

/** The text, cut with an ellipsis if it would be wider than so many pixels in the page's own type. */
export function fitText(text: string, width: number): string {
  if (measure === undefined) {
    measure = document.createElement('canvas').getContext('2d');
    const { fontSize, fontFamily } = getComputedStyle(document.documentElement);
    if (measure) measure.font = `${fontSize} ${fontFamily}`;
  }
  if (!measure || measure.measureText(text).width <= width) return text;
  let cut = text;
  while (cut.length > 1 && measure.measureText(`${cut}…`).width > width) cut = cut.slice(0, -1);
  return `${cut.trimEnd()}…`;
}
