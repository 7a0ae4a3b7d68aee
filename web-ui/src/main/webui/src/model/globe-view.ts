/** The place on the earth, in degrees, that a globe turns to its reader. */
export interface GlobeView {
  readonly longitude: number;
  readonly latitude: number;
}
