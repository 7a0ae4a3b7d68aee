import type { Tick } from './tick';

export type TickStanding = 'moving' | 'stale' | 'closed';

const STALE_AFTER_MILLIS = 60_000;

/** Whether a price still moves, is older than one expects, or is the last of its part of the day. */
export function tickStanding(tick: Tick, now: Date): TickStanding {
  const age = tickAge(tick, now);
  // The market's clock may be another one, as in a replay: only what passed since is told by ours.
  if (tick.sessionEnds !== null && Date.parse(tick.time) + age >= Date.parse(tick.sessionEnds)) return 'closed';
  return age > STALE_AFTER_MILLIS ? 'stale' : 'moving';
}

/** Milliseconds since a price was received. */
export function tickAge(tick: Tick, now: Date): number {
  return Math.max(0, now.getTime() - Date.parse(tick.receivedAt));
}
