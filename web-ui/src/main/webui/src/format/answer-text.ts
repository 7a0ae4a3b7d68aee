const MOST_CHARACTERS = 20_000;

/** The text of an answer to be read by people: JSON with a member a line, and not more than can be looked at. */
export function answerText(text: string, form: string): { readonly text: string; readonly cut: boolean } {
  const laidOut = form.includes('json') ? layOut(text) : text;
  return { text: laidOut.slice(0, MOST_CHARACTERS), cut: laidOut.length > MOST_CHARACTERS };
}

function layOut(json: string): string {
  try {
    // A list of plain values stays in its line.
    return JSON.stringify(JSON.parse(json), null, 2).replaceAll(/\[[^[\]{}]*\]/g, (list) => list.replaceAll(/\s*\n\s*/g, ' '));
  } catch {
    return json;
  }
}
