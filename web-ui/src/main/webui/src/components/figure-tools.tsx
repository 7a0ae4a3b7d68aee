import { useState } from 'preact/hooks';
import type { Figure } from '../model/figure';
import { FigureRows } from './figure-rows';
import { TakeOut } from './take-out';
import './figure-tools.css';

interface Props {
  /** Null while there is nothing to take out: the room for it is kept. */
  readonly figure: Figure | null;
}

/** What stands below each figure: how to take it out, and the same data as a table. */
export function FigureTools({ figure }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <div class="figure-tools">
      {figure && <TakeOut figure={figure} />}
      {figure && (
        <details onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>Table of the same data</summary>
          {open && <FigureRows title={figure.title} table={figure.table()} />}
        </details>
      )}
    </div>
  );
}
