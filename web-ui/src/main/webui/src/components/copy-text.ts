/** Puts the text on the clipboard, also where the page is not served securely and the browser has no clipboard for it. */
export async function copyText(text: string): Promise<void> {
  if (navigator.clipboard !== undefined) return navigator.clipboard.writeText(text);
  const field = document.createElement('textarea');
  field.value = text;
  // Within an open popover: what is outside of it can't be selected while it takes the focus.
  (document.activeElement?.parentElement ?? document.body).append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  if (!copied) throw new Error('the browser keeps its clipboard closed');
}
