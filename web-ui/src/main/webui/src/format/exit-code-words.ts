const CODES: Readonly<Record<number, string>> = {
  0: 'all that was due is published',
  3: 'some symbols failed, the rest is published',
  4: 'the source could not be reached or refused',
  64: 'the configuration is wrong',
};

/** How an ingest run ended, in words. */
export function exitCodeWords(exitCode: number): string {
  return CODES[exitCode] ?? `it ended with code ${exitCode}`;
}
