import { useEffect, useRef, useState } from 'preact/hooks';

const REST_MILLIS = 250;

/**
 * A value that follows what is settled elsewhere, and may be moved ahead of it many times a second: it is settled once
 * it has been at rest for a moment. Returns the value, a way to move it, and one to settle it at once.
 */
export function useSettled<T>(settled: T, settle: (value: T) => void): readonly [T, (value: T) => void, (value: T) => void] {
  const [moved, setMoved] = useState<{ readonly value: T } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const latest = useRef(settle);
  latest.current = settle;
  useEffect(() => () => clearTimeout(timer.current), []);
  const finish = (value: T) => {
    clearTimeout(timer.current);
    latest.current(value);
    setMoved(null);
  };
  const move = (value: T) => {
    setMoved({ value });
    clearTimeout(timer.current);
    timer.current = setTimeout(() => finish(value), REST_MILLIS);
  };
  return [moved === null ? settled : moved.value, move, finish];
}
