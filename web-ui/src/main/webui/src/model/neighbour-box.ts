import type { Box } from './map-layout';

export type Direction = 'left' | 'right' | 'up' | 'down';

/** The box that is next to another in a direction: near, and rather straight ahead than aside. */
export function neighbourBox(boxes: readonly Box[], from: number, direction: Direction): number | undefined {
  const start = boxes[from];
  if (start === undefined) return undefined;
  let best: number | undefined;
  let least = Infinity;
  boxes.forEach((box, index) => {
    const distance = index === from ? Infinity : distanceOf(start, box, direction);
    if (distance < least) {
      least = distance;
      best = index;
    }
  });
  return best;
}

const ASIDE = 3;
// Edges that touch differ by what doubles round.
const TOUCHING = 0.01;

function distanceOf(from: Box, to: Box, direction: Direction): number {
  const ahead = {
    left: from.x - (to.x + to.width),
    right: to.x - (from.x + from.width),
    up: from.y - (to.y + to.height),
    down: to.y - (from.y + from.height),
  }[direction];
  if (ahead < -TOUCHING) return Infinity;
  const sideways = direction === 'left' || direction === 'right';
  const middle = sideways ? from.y + from.height / 2 : from.x + from.width / 2;
  const [low, high] = sideways ? [to.y, to.y + to.height] : [to.x, to.x + to.width];
  return ahead + ASIDE * Math.max(0, low - middle, middle - high);
}
