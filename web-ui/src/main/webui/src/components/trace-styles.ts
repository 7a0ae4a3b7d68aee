const COLOURS = 10;
const DASHES: readonly (readonly number[])[] = [[], [7, 3], [2, 3], [9, 3, 2, 3], [4, 4]];

/** How the line of a place in a list is told from the others: ten colours, and after each ten another kind of dashes. */
export function traceStyle(place: number): { readonly colour: number; readonly dash: readonly number[] } {
  return { colour: (place % COLOURS) + 1, dash: DASHES[Math.floor(place / COLOURS) % DASHES.length] ?? [] };
}

/** The style sheet's colours of lines as the present theme resolves them. */
export function traceColours(inside: HTMLElement): readonly string[] {
  const probe = document.createElement('span');
  probe.hidden = true;
  inside.append(probe);
  const resolved = Array.from({ length: COLOURS }, (_, index) => {
    probe.style.color = `var(--trace-${index + 1})`;
    return getComputedStyle(probe).color;
  });
  probe.remove();
  return resolved;
}
