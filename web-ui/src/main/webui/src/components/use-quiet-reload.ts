import { useEffect, useRef } from 'preact/hooks';

const PAUSE_MILLIS = 1_500;

/** A reload that may be called for each of many events: it waits for a pause, and runs once. */
export function useQuietReload(reload: () => void): () => void {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return () => {
    if (timer.current !== undefined) return;
    timer.current = setTimeout(() => {
      timer.current = undefined;
      reload();
    }, PAUSE_MILLIS);
  };
}
