import type { GlobeView } from './globe-view';

const CLOSEST_TO_A_POLE = 85;

/** The view after a turn by so many degrees: round and round in longitude, from pole to pole in latitude. */
export function turnGlobe(view: GlobeView, east: number, north: number): GlobeView {
  const latitude = Math.min(CLOSEST_TO_A_POLE, Math.max(-CLOSEST_TO_A_POLE, view.latitude + north));
  return { longitude: ((((view.longitude + east + 180) % 360) + 360) % 360) - 180, latitude };
}
