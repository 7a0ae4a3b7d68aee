import { arrow } from '../format/arrow';
import { direction } from '../format/direction';

interface Props {
  readonly of: number;
  readonly text: string;
}

/** A change as text, coloured by its direction and with an arrow that says the same. */
export function ChangeFigure({ of, text }: Props) {
  return (
    <span class={direction(of)}>
      <span class="arrow" aria-hidden="true">
        {arrow(of)}
      </span>
      {text}
    </span>
  );
}
