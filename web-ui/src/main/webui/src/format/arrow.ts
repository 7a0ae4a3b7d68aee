/** The sign of a change as a shape, so that colour is never alone in saying it. */
export function arrow(change: number): string {
  if (change > 0) return '▲';
  return change < 0 ? '▼' : '';
}
