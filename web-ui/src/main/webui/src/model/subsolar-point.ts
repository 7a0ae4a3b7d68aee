import type { GlobeView } from './globe-view';

const DEGREES = Math.PI / 180;
const EPOCH_2000 = Date.UTC(2000, 0, 1, 12);
const DAY_MILLIS = 86_400_000;

/** Where the sun stands overhead at an instant, to a tenth of a degree (the Astronomical Almanac's short formula). */
export function subsolarPoint(instant: Date): GlobeView {
  const days = (instant.getTime() - EPOCH_2000) / DAY_MILLIS;
  const anomaly = (357.528 + 0.9856003 * days) * DEGREES;
  const meanLongitude = 280.46 + 0.9856474 * days;
  const ecliptic = (meanLongitude + 1.915 * Math.sin(anomaly) + 0.02 * Math.sin(2 * anomaly)) * DEGREES;
  const tilt = 23.439 * DEGREES;
  const ascension = Math.atan2(Math.cos(tilt) * Math.sin(ecliptic), Math.cos(ecliptic)) / DEGREES;
  const siderealTime = 280.46062 + 360.98564737 * days;
  const longitude = (((ascension - siderealTime + 180) % 360) + 360) % 360;
  return { longitude: longitude - 180, latitude: Math.asin(Math.sin(tilt) * Math.sin(ecliptic)) / DEGREES };
}
