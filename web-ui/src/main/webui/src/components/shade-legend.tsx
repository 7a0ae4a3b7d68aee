import './shades.css';

interface Props {
  readonly of: 'tone' | 'amount';
  readonly from: string;
  readonly to: string;
}

const TONES = [-4, -3, -2, -1, 0, 1, 2, 3, 4];
const AMOUNTS = [0, 1, 2, 3, 4];

/** What the shades stand for, from the one end to the other. */
export function ShadeLegend({ of, from, to }: Props) {
  return (
    <div class="shade-legend" role="img" aria-label={`Shades from ${from} to ${to}`}>
      <span>{from}</span>
      <ol aria-hidden="true">
        {of === 'tone' ? TONES.map((shade) => <li key={shade} data-tone={shade} />) : AMOUNTS.map((shade) => <li key={shade} data-amount={shade} />)}
      </ol>
      <span>{to}</span>
    </div>
  );
}
