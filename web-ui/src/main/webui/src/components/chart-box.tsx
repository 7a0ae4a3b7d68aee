import type { Ref } from 'preact';

interface Props {
  readonly box: Ref<HTMLDivElement>;
  readonly label: string;
  /** How many places the crosshair can stand at. */
  readonly count: number;
  /** Where it stands; null if nowhere. */
  readonly pointed: number | null;
  /** What is under it, in words. */
  readonly words: string;
  readonly point: (index: number | null) => void;
  readonly zoom: (factor: number) => void;
  readonly fit: () => void;
}

const MONTH = 21;

/**
 * What a chart is drawn in. By keyboard its crosshair moves like a slider: arrows to the next place, Page Up and Page
 * Down by a month of sessions, Home and End; plus, minus and 0 zoom; Escape takes the crosshair away.
 */
export function ChartBox({ box, label, count, pointed, words, point, zoom, fit }: Props) {
  const last = count - 1;
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = actionOf(event.key, pointed ?? last, last, pointed === null);
    if (act === undefined) return;
    event.preventDefault();
    if (typeof act === 'number') point(Math.min(Math.max(act, 0), last));
    else if (act === 'leave') point(null);
    else if (act === 'fit') fit();
    else zoom(act === 'closer' ? 0.5 : 2);
  };
  return (
    <div
      ref={box}
      class="canvas"
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-keyshortcuts="ArrowLeft ArrowRight PageUp PageDown Home End + - 0 Escape"
      aria-orientation="horizontal"
      aria-valuemin={0}
      aria-valuemax={Math.max(0, last)}
      aria-valuenow={Math.max(0, pointed ?? last)}
      aria-valuetext={words}
      onKeyDown={press}
      onBlur={() => point(null)}
    />
  );
}

type Act = number | 'leave' | 'fit' | 'closer' | 'wider' | undefined;

function actionOf(key: string, at: number, last: number, unset: boolean): Act {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return unset ? last : at - 1;
    case 'ArrowRight':
    case 'ArrowUp':
      return unset ? last : at + 1;
    case 'PageUp':
      return at - MONTH;
    case 'PageDown':
      return at + MONTH;
    case 'Home':
      return 0;
    case 'End':
      return last;
    case 'Escape':
      return 'leave';
    case '+':
    case '=':
      return 'closer';
    case '-':
      return 'wider';
    case '0':
      return 'fit';
    default:
      return undefined;
  }
}
