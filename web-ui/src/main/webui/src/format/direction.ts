/** The name of a change's direction, as style sheets use it. */
export function direction(change: number): 'rise' | 'fall' | 'flat' {
  if (change > 0) return 'rise';
  return change < 0 ? 'fall' : 'flat';
}
