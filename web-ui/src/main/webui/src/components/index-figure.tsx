import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { formatDay } from '../format/format-day';
import { formatGrowth } from '../format/format-growth';
import { formatTick } from '../format/format-tick';
import { referenceWords } from '../format/reference-words';
import { baseCloses } from '../model/base-closes';
import { readGrowth } from '../model/growth-reading';
import type { GrowthScale } from '../model/growth-scale';
import type { IndexTable } from '../model/index-table';
import { nearestSession } from '../model/nearest-session';
import { shownSessions } from '../model/shown-sessions';
import { CHANGED } from './appearance';
import { IndexCanvas } from './index-canvas';
import { IndexReadout } from './index-readout';
import './index-figure.css';

interface Props {
  readonly table: IndexTable;
  /** The date that growth is measured against, a session or not. */
  readonly reference: string;
  /** Whether the reference is on its way to another date. */
  readonly moving?: boolean;
  readonly scale: GrowthScale;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Stands below the plot, as wide as it. */
  readonly children?: ComponentChildren;
  /** Called with the dates of a part of the time that was chosen in the chart. Without it nothing can be chosen. */
  readonly onChoose?: ((from: string | undefined, to: string | undefined) => void) | undefined;
}

/** Growth of several symbols over time, with the values of one date in a fixed place beside it. */
export function IndexFigure({ table, reference, moving = false, scale, from, to, children, onChoose }: Props) {
  const { dates } = table;
  const shown = useMemo(() => shownSessions(table, from, to), [table, from, to]);
  const [pointed, setPointed] = useState<number | null>(null);
  const [marked, setMarked] = useState<number | null>(null);
  const closest = nearestSession(table, reference);
  const base = useMemo(() => baseCloses(table, closest), [table, closest]);
  const box = useRef<HTMLDivElement>(null);
  const label = useRef<HTMLParagraphElement>(null);

  const choose = (first: number, last: number) => onChoose?.(first <= 0 ? undefined : dates[first], last >= dates.length - 1 ? undefined : dates[last]);
  const canvas = useCanvas(box, label, setPointed, choose);
  useLayoutEffect(() => {
    canvas.current?.show({
      table,
      scale,
      shown,
      closest,
      base,
      marked,
      moving,
      formatPercent: (percent) => formatGrowth(percent, 1),
      formatDate: (index, before, unit) => formatTick(dates[index] ?? '', before === undefined ? undefined : dates[before], unit),
    });
  }, [table, scale, shown, base, marked, moving]);

  const at = Math.min(Math.max(pointed ?? shown[1], shown[0]), shown[1]);
  const readings = useMemo(() => readGrowth(table, base, at), [table, base, at]);
  const day = formatDay(dates[at] ?? '', 'full');
  const words = referenceWords(reference, dates[closest] ?? '');
  const move = (event: KeyboardEvent) => {
    const next = steppedTo(event, at, shown);
    if (next === undefined) return;
    event.preventDefault();
    setPointed(next);
    canvas.current?.point(next);
  };
  return (
    <figure class="index-growth">
      <figcaption>
        Growth since the close of <strong>{words}</strong>
        <small>adjusted for splits and dividends{scale === 'log' ? ' · logarithmic scale' : ''}</small>
      </figcaption>
      <div class="index-plot">
        <div
          ref={box}
          class="index-canvas"
          role="slider"
          tabIndex={0}
          aria-label="Date read in the chart"
          aria-valuemin={shown[0]}
          aria-valuemax={shown[1]}
          aria-valuenow={at}
          aria-valuetext={`${day}: ${readings.map(({ symbol, percent }) => `${symbol} ${percent === null ? 'no growth' : formatGrowth(percent, 2)}`).join(', ')}`}
          onKeyDown={move}
          onBlur={() => {
            setPointed(null);
            canvas.current?.point(null);
          }}
        />
        <p ref={label} class="index-reference" aria-hidden="true">
          {words}
        </p>
        {children}
      </div>
      <IndexReadout readings={readings} day={day} onMark={setMarked} />
    </figure>
  );
}

function useCanvas(
  box: { readonly current: HTMLDivElement | null },
  label: { readonly current: HTMLParagraphElement | null },
  pointed: (index: number | null) => void,
  choose: (first: number, last: number) => void,
): { readonly current: IndexCanvas | null } {
  const canvas = useRef<IndexCanvas | null>(null);
  const latest = useRef(choose);
  latest.current = choose;
  useLayoutEffect(() => {
    if (box.current === null) return;
    const drawn = new IndexCanvas(box.current, {
      pointed,
      chosen: (first, last) => latest.current(first, last),
      placed: (left, width) => place(label.current, left, width),
    });
    canvas.current = drawn;
    return () => drawn.remove();
  }, []);
  useEffect(() => {
    const recolour = () => canvas.current?.colour();
    const system = matchMedia('(prefers-color-scheme: dark)');
    system.addEventListener('change', recolour);
    document.addEventListener(CHANGED, recolour);
    return () => {
      system.removeEventListener('change', recolour);
      document.removeEventListener(CHANGED, recolour);
    };
  }, []);
  return canvas;
}

/** Sets the label beside its line, on the side where there is room. */
function place(label: HTMLElement | null, left: number | null, width: number): void {
  if (label === null) return;
  label.hidden = left === null;
  label.style.transform = `translateX(${left ?? 0}px)${left !== null && left > width / 2 ? ' translateX(-100%)' : ''}`;
}

/** Where the keyboard takes the line that is read: sessions by arrows, months by pages, the ends. */
function steppedTo(event: KeyboardEvent, at: number, [first, last]: readonly [number, number]): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: -1,
    ArrowDown: -1,
    ArrowRight: 1,
    ArrowUp: 1,
    PageDown: -21,
    PageUp: 21,
    Home: Number.NEGATIVE_INFINITY,
    End: Number.POSITIVE_INFINITY,
  };
  const step = steps[event.key];
  if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  return Math.min(last, Math.max(first, at + step));
}
