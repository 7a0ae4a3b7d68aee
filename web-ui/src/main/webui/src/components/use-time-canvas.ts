import { useEffect, useRef, useState } from 'preact/hooks';
import { CHANGED } from './appearance';
import type { CanvasEvents, TimeCanvas } from './time-canvas';

/** A canvas in a box of the page, as long as the box is there; with where its crosshair is and what is in sight. */
export function useTimeCanvas<C extends TimeCanvas>(make: (box: HTMLElement, events: CanvasEvents) => C) {
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<C | null>(null);
  const [pointed, setPointed] = useState<number | null>(null);
  const [sight, setSight] = useState<readonly [number, number] | null>(null);

  useEffect(() => {
    if (box.current === null) return;
    const drawn = make(box.current, { pointed: setPointed, inSight: (first, last) => setSight([first, last]) });
    canvas.current = drawn;
    const recolour = () => drawn.colour();
    const system = matchMedia('(prefers-color-scheme: dark)');
    system.addEventListener('change', recolour);
    document.addEventListener(CHANGED, recolour);
    return () => {
      system.removeEventListener('change', recolour);
      document.removeEventListener(CHANGED, recolour);
      drawn.remove();
    };
  }, []);

  const point = (index: number | null) => {
    canvas.current?.point(index);
    setPointed(index);
  };
  return { box, canvas, pointed, sight, setSight, point };
}
