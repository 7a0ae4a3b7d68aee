/** The address of the frame, for other pages, that shows what an address of ours shows. */
export function embedAddress(address: string): string {
  return `/embed${address}`;
}
