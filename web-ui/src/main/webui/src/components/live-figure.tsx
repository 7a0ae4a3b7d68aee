import { useRef } from 'preact/hooks';
import { formatPrice } from '../format/format-price';
import type { Tick } from '../model/tick';

interface Props {
  readonly tick: Tick;
  readonly decimals: number;
}

/** A price that lights up when it moves. */
export function LiveFigure({ tick, decimals }: Props) {
  const shown = useRef<{ readonly tick: Tick; readonly moved: number }>({ tick, moved: 0 });
  if (shown.current.tick !== tick) {
    const same = shown.current.tick.symbol === tick.symbol;
    shown.current = { tick, moved: same ? Math.sign(tick.price - shown.current.tick.price) : 0 };
  }
  const { moved } = shown.current;
  return (
    <span key={`${tick.time} ${tick.price}`} class={`moved ${moved > 0 ? 'up' : moved < 0 ? 'down' : ''}`}>
      {formatPrice(tick.price, decimals)}
    </span>
  );
}
