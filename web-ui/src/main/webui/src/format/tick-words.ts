import { tickAge, tickStanding } from '../model/tick-standing';
import type { Tick } from '../model/tick';
import { formatClock } from './format-clock';

const SESSIONS: Readonly<Record<Tick['session'], string>> = {
  pre: 'pre-market',
  regular: 'regular session',
  post: 'post-market',
  overnight: 'overnight',
};

/** How a live price stands: the part of the day in a word, when it was made, and how old it is. */
export function tickWords(tick: Tick, now: Date, locale?: string): { readonly state: string; readonly time: string; readonly age: string } {
  const standing = tickStanding(tick, now);
  const session = SESSIONS[tick.session];
  const state = { moving: session, stale: `${session}, stale`, closed: `closed after the ${session}` }[standing];
  return { state, time: formatClock(tick.time, now, locale), age: standing === 'closed' ? '' : ageWords(tickAge(tick, now)) };
}

/** Roughly: what counts is whether it moves. */
export function ageWords(millis: number): string {
  const seconds = Math.floor(millis / 1000);
  if (seconds < 2) return 'now';
  if (seconds < 60) return `${seconds} s ago`;
  const minutes = Math.floor(seconds / 60);
  return minutes < 60 ? `${minutes} min ago` : `${Math.floor(minutes / 60)} h ago`;
}
