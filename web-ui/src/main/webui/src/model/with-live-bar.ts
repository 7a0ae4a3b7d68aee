import { applyBar } from './apply-bar';
import type { Bar } from './bar';
import type { BarEvent } from './bar-event';

/** The bars with a live event put in, where it can be; as they are without one. */
export function withLiveBar(bars: readonly Bar[], live: BarEvent | null): readonly Bar[] {
  return (live && applyBar(bars, live)) ?? bars;
}
