/** Where growth stands on the axis: its percent, or the logarithm of the factor, so that doubling is as far everywhere. */
export type GrowthScale = 'linear' | 'log';

export function toAxis(percent: number, scale: GrowthScale): number {
  return scale === 'log' ? Math.log1p(percent / 100) : percent;
}

/** The percent at a place on the axis. */
export function fromAxis(place: number, scale: GrowthScale): number {
  return scale === 'log' ? 100 * Math.expm1(place) : place;
}
