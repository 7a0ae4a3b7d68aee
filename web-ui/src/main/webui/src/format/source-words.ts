const SOURCES: Readonly<Record<string, string>> = { yahoo: 'Yahoo', simulated: 'Simulated', replay: 'Replay' };

/** Which market the figures come from, in a word. */
export function sourceWords(source: string | null | undefined): string {
  return source ? (SOURCES[source] ?? source) : 'Source unknown';
}
