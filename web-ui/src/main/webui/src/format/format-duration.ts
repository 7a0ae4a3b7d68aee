import { numberFormat } from './number-format';

/** A span of milliseconds in the two units that matter: 0.4 s, 12 s, 3 min 20 s, 2 h 5 min. */
export function formatDuration(millis: number, locale?: string): string {
  const seconds = millis / 1000;
  if (seconds < 10) return `${numberFormat(locale, { maximumFractionDigits: 1 }).format(seconds)} s`;
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  const minutes = Math.floor(whole / 60);
  return minutes < 60 ? `${minutes} min ${whole % 60} s` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
