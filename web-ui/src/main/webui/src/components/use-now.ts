import { useEffect, useState } from 'preact/hooks';

/** The time, renewed every so many milliseconds while the component is shown. */
export function useNow(everyMillis: number): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), everyMillis);
    return () => clearInterval(timer);
  }, [everyMillis]);
  return now;
}
