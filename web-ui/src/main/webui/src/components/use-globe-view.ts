import { geoInterpolate } from 'd3-geo';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { GlobeView } from '../model/globe-view';

const TURN_MILLIS = 200;
const REST_MILLIS = 300;

/**
 * The view of a globe between its reader's hands and the page's state. It follows the state with a short turn, and tells
 * the page where it came to rest.
 */
export function useGlobeView(wanted: GlobeView, onRest: (view: GlobeView) => void): readonly [GlobeView, (view: GlobeView) => void] {
  const [view, setView] = useState(wanted);
  const shown = useRef(view);
  const rest = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const tell = useRef(onRest);
  tell.current = onRest;

  const show = (next: GlobeView) => {
    shown.current = next;
    setView(next);
  };

  useEffect(() => () => clearTimeout(rest.current), []);
  useEffect(() => {
    const from = shown.current;
    if (from.longitude === wanted.longitude && from.latitude === wanted.latitude) return;
    clearTimeout(rest.current);
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return show(wanted);
    return animate(from, wanted, show);
  }, [wanted.longitude, wanted.latitude]);

  const turn = (next: GlobeView) => {
    show(next);
    clearTimeout(rest.current);
    rest.current = setTimeout(() => tell.current(rounded(next)), REST_MILLIS);
  };
  return [view, turn];
}

function animate(from: GlobeView, to: GlobeView, show: (view: GlobeView) => void): () => void {
  const between = geoInterpolate([from.longitude, from.latitude], [to.longitude, to.latitude]);
  const begin = performance.now();
  let frame = requestAnimationFrame(function step(now) {
    const share = Math.min(1, Math.max(0, now - begin) / TURN_MILLIS);
    const [longitude, latitude] = between(share * (2 - share));
    if (share === 1) return show(to);
    show({ longitude, latitude });
    frame = requestAnimationFrame(step);
  });
  return () => cancelAnimationFrame(frame);
}

function rounded(view: GlobeView): GlobeView {
  return { longitude: Math.round(view.longitude), latitude: Math.round(view.latitude) };
}
