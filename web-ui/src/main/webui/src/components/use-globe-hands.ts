import type { GeoProjection } from 'd3-geo';
import { geoDistance } from 'd3-geo';
import { useRef, useState } from 'preact/hooks';
import type { GlobeView } from '../model/globe-view';
import type { PlacedMarket } from '../model/placed-market';
import { turnGlobe } from '../model/turn-globe';

interface Options {
  readonly drawing: { readonly current: SVGSVGElement | null };
  readonly view: GlobeView;
  readonly turn: (view: GlobeView) => void;
  readonly projection: GeoProjection;
  readonly placed: readonly PlacedMarket[];
  readonly chosen: string | null;
  readonly onPoint: (symbol: string | null) => void;
  readonly onChoose: (symbol: string | null) => void;
}

const STEP_DEGREES = 10;
/** A press that moves less is a click. */
const CLICK_PIXELS = 4;
/** How far beside a marker a finger may come down. */
const REACH_PIXELS = 6;

interface Drag {
  readonly x: number;
  readonly y: number;
  readonly from: GlobeView;
  turned: boolean;
}

/** Turns a globe by pointer and keyboard, and finds the market under the pointer. */
export function useGlobeHands({ drawing, view, turn, projection, placed, chosen, onPoint, onChoose }: Options) {
  const drag = useRef<Drag | null>(null);
  const [dragging, setDragging] = useState(false);

  const find = (event: PointerEvent): string | null => {
    const box = drawing.current?.getBoundingClientRect();
    return box ? nearest(placed, projection, event.clientX - box.left, event.clientY - box.top) : null;
  };

  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    drag.current = { x: event.clientX, y: event.clientY, from: view, turned: false };
    drawing.current?.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent) => {
    const held = drag.current;
    if (held === null) return onPoint(find(event));
    const [right, down] = [event.clientX - held.x, event.clientY - held.y];
    if (!held.turned && Math.hypot(right, down) < CLICK_PIXELS) return;
    held.turned = true;
    setDragging(true);
    onPoint(null);
    const degrees = 180 / (Math.PI * projection.scale());
    turn(turnGlobe(held.from, -right * degrees, down * degrees));
  };
  const onPointerUp = (event: PointerEvent) => {
    const clicked = drag.current?.turned === false;
    drag.current = null;
    setDragging(false);
    if (clicked) onChoose(find(event));
  };
  const onPointerCancel = () => {
    drag.current = null;
    setDragging(false);
    onPoint(null);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = event.shiftKey ? 1 : STEP_DEGREES;
    const turns: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => turn(turnGlobe(view, -step, 0)),
      ArrowRight: () => turn(turnGlobe(view, step, 0)),
      ArrowUp: () => turn(turnGlobe(view, 0, step)),
      ArrowDown: () => turn(turnGlobe(view, 0, -step)),
      PageDown: () => onChoose(neighbour(placed, view, chosen, 1)),
      PageUp: () => onChoose(neighbour(placed, view, chosen, -1)),
      Escape: () => onChoose(null),
    };
    const act = turns[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };

  const onPointerLeave = () => onPoint(null);
  return { dragging, onKeyDown, pointer: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel, onPointerLeave } };
}

function nearest(placed: readonly PlacedMarket[], projection: GeoProjection, x: number, y: number): string | null {
  const centre = projection.invert?.(projection.translate()) ?? [0, 0];
  let best: { readonly symbol: string; readonly gap: number } | null = null;
  for (const one of placed) {
    const at = projection([one.longitude, one.latitude]);
    if (!at || geoDistance([one.longitude, one.latitude], centre) > Math.PI / 2) continue;
    const gap = Math.hypot(at[0] - x, at[1] - y) - one.pixels;
    if (gap <= REACH_PIXELS && (best === null || gap < best.gap)) best = { symbol: one.market.symbol, gap };
  }
  return best?.symbol ?? null;
}

/** The next market to the east (or west), round the earth; from the middle of the view on if none is chosen. */
function neighbour(placed: readonly PlacedMarket[], view: GlobeView, chosen: string | null, way: 1 | -1): string | null {
  const eastward = [...placed].sort((one, other) => one.longitude - other.longitude);
  const now = eastward.findIndex(({ market }) => market.symbol === chosen);
  if (now >= 0) return eastward.at((now + way + eastward.length) % eastward.length)?.market.symbol ?? null;
  const beyond = way === 1 ? eastward.find((one) => one.longitude >= view.longitude) : eastward.findLast((one) => one.longitude <= view.longitude);
  return (beyond ?? eastward.at(way === 1 ? 0 : -1))?.market.symbol ?? null;
}
