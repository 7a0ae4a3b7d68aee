interface Props {
  readonly values: readonly number[];
  readonly label: string;
}

const WIDTH = 76;
const HEIGHT = 22;
const MARGIN = 3;

/** The course of some closes as a line, its end marked. Scaled to its own lowest and highest value. */
export function Sparkline({ values, label }: Props) {
  if (values.length < 2) return null;
  const lowest = Math.min(...values);
  const span = Math.max(...values) - lowest || 1;
  const points = values.map((value, index) => {
    const x = MARGIN + (index * (WIDTH - 2 * MARGIN)) / (values.length - 1);
    const y = HEIGHT - MARGIN - ((value - lowest) * (HEIGHT - 2 * MARGIN)) / span;
    return [x.toFixed(1), y.toFixed(1)] as const;
  });
  const end = points[points.length - 1];
  return (
    <svg class="sparkline" width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <polyline points={points.map((point) => point.join()).join(' ')} />
      {end && <circle cx={end[0]} cy={end[1]} r="2" />}
    </svg>
  );
}
