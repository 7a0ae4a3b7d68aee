const WIDE = 1.15;
const NARROW = 0.45;
const USUAL = 0.82;

/** How wide bold text can be at most, as a part of its size: by the widest of the systems' own fonts. */
export function boldWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += 'MW@%'.includes(letter) ? WIDE : 'IJijlt.,-1 '.includes(letter) ? NARROW : /[a-z]/.test(letter) ? 0.7 : USUAL;
  return width;
}
