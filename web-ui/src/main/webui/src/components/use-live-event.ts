import { useEffect, useRef } from 'preact/hooks';
import { liveEvents } from '../api/live-events';

/** Calls the handler (always its latest version) with each event of a kind while the component is shown. */
export function useLiveEvent(kind: 'bar' | 'tick' | 'movers' | 'freshness' | 'resumed', handler: (data: unknown) => void): void {
  const latest = useRef(handler);
  latest.current = handler;
  useEffect(() => liveEvents.on(kind, (data) => latest.current(data)), [kind]);
}
