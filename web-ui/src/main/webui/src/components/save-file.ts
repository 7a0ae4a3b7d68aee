/** Lets the browser save the content as a file of that name. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers fetch the address only after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
