const NAMES = ['ink', 'quiet', 'hairline', 'paper', 'rise', 'fall', 'volume'] as const;
const LINES = ['line-1', 'line-2', 'line-3', 'line-4', 'line-5', 'line-6', 'line-7'] as const;

export type ChartColours = Readonly<Record<(typeof NAMES)[number], string>> & {
  /** For lines beside the first one, which is in ink. */
  readonly lines: readonly string[];
};

/** The style sheet's colours as the present theme resolves them, for a canvas that knows no custom properties. */
export function chartColours(inside: HTMLElement): ChartColours {
  const probe = document.createElement('span');
  probe.hidden = true;
  inside.append(probe);
  const resolve = (name: string) => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  const named = Object.fromEntries(NAMES.map((name) => [name, resolve(name)])) as Record<(typeof NAMES)[number], string>;
  const lines = LINES.map(resolve);
  probe.remove();
  return { ...named, lines };
}

/** The colour of a line by its number, the first one being 0. */
export function lineColour(colours: ChartColours, number: number): string {
  return number === 0 ? colours.ink : (colours.lines[(number - 1) % colours.lines.length] ?? colours.ink);
}
