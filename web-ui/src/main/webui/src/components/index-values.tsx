import { useState } from 'preact/hooks';
import { formatCount } from '../format/format-count';
import { formatDay } from '../format/format-day';
import { formatGrowth } from '../format/format-growth';
import type { IndexTable } from '../model/index-table';
import { standingClose } from '../model/standing-close';

interface Props {
  readonly table: IndexTable;
  readonly base: readonly number[];
  /** The indices of the first and last date. */
  readonly shown: readonly [number, number];
  readonly caption: string;
}

const ROWS = 250;

/** The chart as a table, the newest date first, a page at a time; made only once it is opened. */
export function IndexValues({ table, base, shown, caption }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <details class="index-values" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>The same as a table</summary>
      {open && <Values table={table} base={base} shown={shown} caption={caption} />}
    </details>
  );
}

function Values({ table, base, shown: [first, last], caption }: Props) {
  const [skipped, setSkipped] = useState(0);
  const newest = Math.max(first, last - skipped);
  const oldest = Math.max(first, newest - ROWS + 1);
  const indices = Array.from({ length: newest - oldest + 1 }, (_, offset) => newest - offset);
  return (
    <>
      <p class="pager">
        <button type="button" disabled={newest === last} onClick={() => setSkipped(Math.max(0, skipped - ROWS))}>
          Later
        </button>
        <button type="button" disabled={oldest === first} onClick={() => setSkipped(skipped + ROWS)}>
          Earlier
        </button>
        {formatCount(indices.length)} of {formatCount(last - first + 1)} sessions
      </p>
      <div class="scroll" tabIndex={0} role="region" aria-label="Growth by session">
        <table class="reasons">
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">Session</th>
              {table.lines.map(({ symbol }) => (
                <th key={symbol} scope="col" class="figure">{symbol}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {indices.map((index) => (
              <tr key={index}>
                <th scope="row">{formatDay(table.dates[index] ?? '', 'full')}</th>
                {table.lines.map((line, at) => (
                  <td key={line.symbol} class="figure">{growthWords(100 * (standingClose(table, line, index) / (base[at] ?? Number.NaN) - 1))}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function growthWords(percent: number): string {
  return Number.isNaN(percent) ? '–' : formatGrowth(percent, 2);
}
