import { useEffect, useRef, useState } from 'preact/hooks';
import { formatDay } from '../format/format-day';

interface Props {
  readonly dates: readonly string[];
  /** The index of the session that growth is measured against. */
  readonly at: number;
  readonly onMove: (index: number) => void;
}

const WHOLE_SPAN_MILLIS = 20_000;
const CALM_STEP_MILLIS = 1_000;
const CALM_STEPS = 24;

/** Moves the reference over every session, by hand or by itself. */
export function ReferenceSlider({ dates, at, onMove }: Props) {
  const [playing, setPlaying] = useState(false);
  const last = dates.length - 1;
  usePlaying(playing, at, last, onMove, () => setPlaying(false));
  const toggle = () => {
    if (!playing && at >= last) onMove(0);
    setPlaying(!playing);
  };
  return (
    <div class="reference-slider">
      <button type="button" class="play" aria-label={playing ? 'Pause' : 'Play'} onClick={toggle}>
        <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
          <path d={playing ? 'M2 1h3v10H2zM7 1h3v10H7z' : 'M2 1l9 5-9 5z'} fill="currentColor" />
        </svg>
      </button>
      <input
        type="range"
        min={0}
        max={last}
        step={1}
        value={at}
        aria-label="Reference session"
        aria-valuetext={formatDay(dates[at] ?? '', 'full')}
        onInput={(event) => {
          setPlaying(false);
          onMove(Number(event.currentTarget.value));
        }}
      />
    </div>
  );
}

/** Walks through the sessions in twenty seconds; for who wants less motion, in a few steps a second apart. */
function usePlaying(playing: boolean, at: number, last: number, move: (index: number) => void, end: () => void): void {
  const latest = useRef({ at, last, move, end });
  latest.current = { at, last, move, end };
  useEffect(() => {
    if (!playing) return;
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const begun = { time: performance.now(), at: latest.current.at };
    let frame = 0;
    const step = (now: number) => {
      const { last, move, end } = latest.current;
      const passed = now - begun.time;
      const share = calm ? Math.floor(passed / CALM_STEP_MILLIS) / CALM_STEPS : passed / WHOLE_SPAN_MILLIS;
      const next = Math.min(last, begun.at + Math.round(share * last));
      if (next !== latest.current.at) move(next);
      if (next >= last) end();
      else frame = requestAnimationFrame(step);
    };
    frame = requestAnimationFrame(step);
    return () => cancelAnimationFrame(frame);
  }, [playing]);
}
