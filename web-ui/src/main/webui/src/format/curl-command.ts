/** What asks the same from a terminal. */
export function curlCommand(origin: string, address: string, form: string): string {
  const accept = form === 'application/json' ? '' : `-H 'Accept: ${form}' `;
  return `curl ${accept}'${origin}${address.replaceAll("'", '%27')}'`;
}
