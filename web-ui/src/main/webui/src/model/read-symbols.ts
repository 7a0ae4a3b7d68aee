/** The most symbols that are compared at once, as the API has it. */
export const MOST_SYMBOLS = 50;

/** Symbols out of a text with commas or spaces between them, each once, in capitals as the exchanges write them. */
export function readSymbols(text: string): readonly string[] {
  const symbols = text
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map((symbol) => symbol.toUpperCase());
  return [...new Set(symbols)].slice(0, MOST_SYMBOLS);
}
