import { useState } from 'preact/hooks';
import type { Figure } from '../model/figure';
import { FigureRows } from './figure-rows';
import { TakeOut } from './take-out';
import './figure-tools.css';

interface Props {
  /** Null while there is nothing to take out: the room for it is kept. */
  readonly figure: Figure | null;
  /** Whether the figure itself is a table, so that another one would only repeat it. */
  readonly tabular?: boolean;
  /** Whether the table is open at first. */
  readonly open?: boolean;
  /** Told when the table is opened or closed. */
  readonly show?: (open: boolean) => void;
}

/** What stands below each figure: how to take it out, and the same data as a table. */
export function FigureTools({ figure, tabular = false, open = false, show }: Props) {
  const [opened, setOpened] = useState(open);
  const toggle = (now: boolean) => {
    setOpened(now);
    show?.(now);
  };
  return (
    <div class="figure-tools">
      {figure && <TakeOut figure={figure} />}
      {figure && !tabular && (
        <details open={opened} onToggle={(event) => toggle(event.currentTarget.open)}>
          <summary>Table of the same data</summary>
          {opened && <FigureRows title={figure.title} table={figure.table()} />}
        </details>
      )}
    </div>
  );
}
