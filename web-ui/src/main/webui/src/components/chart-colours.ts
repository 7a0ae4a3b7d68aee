const NAMES = ['ink', 'quiet', 'hairline', 'paper', 'rise', 'fall', 'volume'] as const;

export type ChartColours = Readonly<Record<(typeof NAMES)[number], string>>;

/** The style sheet's colours as the present theme resolves them, for a canvas that knows no custom properties. */
export function chartColours(inside: HTMLElement): ChartColours {
  const probe = document.createElement('span');
  probe.hidden = true;
  inside.append(probe);
  const resolved = NAMES.map((name) => {
    probe.style.color = `var(--${name})`;
    return [name, getComputedStyle(probe).color] as const;
  });
  probe.remove();
  return Object.fromEntries(resolved) as ChartColours;
}
