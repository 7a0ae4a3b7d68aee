import { useLayoutEffect, useState } from 'preact/hooks';

/** The width of an element in pixels, known before it is first painted, and followed from then on. */
export function useWidth(element: { readonly current: Element | null }, otherwise: number): number {
  const [width, setWidth] = useState(otherwise);
  useLayoutEffect(() => {
    const measured = element.current;
    if (measured === null) return;
    const measure = () => setWidth(Math.round(measured.getBoundingClientRect().width) || otherwise);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(measured);
    return () => observer.disconnect();
  }, []);
  return width;
}
