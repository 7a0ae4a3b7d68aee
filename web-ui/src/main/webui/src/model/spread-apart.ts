/** A disc on the sphere: its centre in degrees, its radius in radians. */
export interface Disc {
  readonly longitude: number;
  readonly latitude: number;
  readonly radius: number;
}

type Vector = readonly [number, number, number];

const DEGREES = Math.PI / 180;
const ROUNDS = 150;
const GOLDEN_ANGLE = 2.39996;

/**
 * Moves discs that lie upon each other apart, as little as it takes: those of one city come to lie side by side around
 * it. The same discs always come to lie at the same places, in the order given.
 */
export function spreadApart<D extends Disc>(discs: readonly D[]): readonly D[] {
  const places = discs.map((disc, index) => nudged(toVector(disc), index));
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false;
    for (let i = 0; i < discs.length; i++) {
      for (let j = 0; j < i; j++) {
        const pair = apart(places[i]!, places[j]!, discs[i]!.radius + discs[j]!.radius);
        if (pair === null) continue;
        [places[i], places[j]] = pair;
        moved = true;
      }
    }
    if (!moved) break;
  }
  return discs.map((disc, index) => ({ ...disc, ...toDegrees(places[index]!) }));
}

function apart(one: Vector, other: Vector, distance: number): readonly [Vector, Vector] | null {
  const between = minus(one, other);
  const length = Math.hypot(...between);
  if (length >= distance) return null;
  const step = (distance - length) / (2 * length) + 1e-9;
  return [normal(plus(one, between, step)), normal(plus(other, between, -step))];
}

/** Two discs at one place need some direction to part in. */
function nudged(place: Vector, index: number): Vector {
  const angle = index * GOLDEN_ANGLE;
  const [x, y, z] = place;
  const east: Vector = Math.hypot(x, y) < 1e-9 ? [1, 0, 0] : [-y / Math.hypot(x, y), x / Math.hypot(x, y), 0];
  const north: Vector = [y * 0 - z * east[1], z * east[0], x * east[1] - y * east[0]];
  return normal(plus(plus(place, east, 1e-4 * Math.cos(angle)), north, 1e-4 * Math.sin(angle)));
}

function toVector({ longitude, latitude }: Disc): Vector {
  const flat = Math.cos(latitude * DEGREES);
  return [flat * Math.cos(longitude * DEGREES), flat * Math.sin(longitude * DEGREES), Math.sin(latitude * DEGREES)];
}

function toDegrees([x, y, z]: Vector): { longitude: number; latitude: number } {
  return { longitude: Math.atan2(y, x) / DEGREES, latitude: Math.asin(z) / DEGREES };
}

function plus(one: Vector, other: Vector, times: number): Vector {
  return [one[0] + times * other[0], one[1] + times * other[1], one[2] + times * other[2]];
}

function minus(one: Vector, other: Vector): Vector {
  return plus(one, other, -1);
}

function normal(vector: Vector): Vector {
  const length = Math.hypot(...vector);
  return [vector[0] / length, vector[1] / length, vector[2] / length];
}
