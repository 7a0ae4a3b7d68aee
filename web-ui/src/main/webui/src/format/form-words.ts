const WORDS: Readonly<Record<string, string>> = {
  'application/json': 'JSON',
  'application/vnd.apache.arrow.stream': 'Arrow',
  'text/csv': 'CSV',
};

/** A media type as people call it. */
export function formWords(form: string): string {
  return WORDS[form] ?? form;
}
