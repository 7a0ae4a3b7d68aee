export interface ShadeColours {
  readonly tone: (shade: number) => string;
  readonly amount: (shade: number) => string;
}

/** The shades of the style sheet as the present theme resolves them, in the form that every program for drawings reads. */
export function shadeColours(inside: HTMLElement): ShadeColours {
  const probe = document.createElement('span');
  probe.hidden = true;
  probe.style.color = 'var(--shade)';
  inside.append(probe);
  const resolve = (name: 'tone' | 'amount', shade: number) => {
    probe.dataset[name] = String(shade);
    const colour = hexadecimal(getComputedStyle(probe).color);
    delete probe.dataset[name];
    return colour;
  };
  const tones = new Map([-4, -3, -2, -1, 0, 1, 2, 3, 4].map((shade) => [shade, resolve('tone', shade)]));
  const amounts = new Map([0, 1, 2, 3, 4].map((shade) => [shade, resolve('amount', shade)]));
  probe.remove();
  return { tone: (shade) => tones.get(shade) ?? 'none', amount: (shade) => amounts.get(shade) ?? 'none' };
}

/** A mixed colour is computed in a form that only browsers know: a pixel of it is painted, and read. */
function hexadecimal(colour: string): string {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d');
  if (context === null) return colour;
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
