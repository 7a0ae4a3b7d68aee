import { useRef, useState } from 'preact/hooks';
import { barsWords } from '../format/bars-words';
import { cellWords } from '../format/cell-words';
import { columnWords } from '../format/column-words';
import { monthWords } from '../format/month-words';
import { matrixDecimals } from '../model/matrix-decimals';
import { matrixShades } from '../model/matrix-shades';
import type { Seasonality } from '../model/seasonality';
import './heat-matrix.css';
import { ShadeLegend } from './shade-legend';

interface Props {
  readonly seasonality: Seasonality;
  /** What it shows, for screen readers. */
  readonly label: string;
}

interface Cell {
  readonly row: number;
  readonly column: number;
}

/** Months by hours or weekdays: a table whose cells are shaded, and can be walked through with the arrow keys. */
export function HeatMatrix({ seasonality, label }: Props) {
  const table = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState<Cell>({ row: 0, column: 0 });
  const [looked, setLooked] = useState<Cell | null>(null);
  const { rows, columns, columnsOf, measure } = seasonality;
  const shades = matrixShades(seasonality);
  const decimals = matrixDecimals(shades);
  const unit = measure === 'return' ? '%' : ' shares';
  const words = (figure: number) => cellWords(figure, measure, decimals);

  const press = (event: KeyboardEvent) => {
    const next = moved(at, event, rows.length - 1, columns.length - 1);
    if (next === null) return;
    event.preventDefault();
    table.current?.rows[next.row + 1]?.cells[next.column + 1]?.focus();
  };
  return (
    <figure class="heat-matrix">
      <figcaption>
        <p class="looked">{looked === null ? <span class="quiet">{seasonality.unit === 'percent' ? 'Mean change in %' : 'Mean volume in shares'} · point at a cell for its count</span> : <LookedAt seasonality={seasonality} cell={looked} decimals={decimals} />}</p>
        <ShadeLegend of={measure === 'return' ? 'tone' : 'amount'} from={words(shades.from) + unit} to={words(shades.to) + unit} />
      </figcaption>
      <div class="scroll">
        <table ref={table} role="grid" aria-label={label} aria-readonly="true" onKeyDown={press} onMouseLeave={() => setLooked(null)}>
          <thead>
            <tr>
              <th scope="col"><span class="unseen">Month</span></th>
              {columns.map((column) => (
                <th key={column} scope="col" abbr={columnWords(column, columnsOf, 'short')}>
                  <span aria-hidden="true">{columnWords(column, columnsOf, 'short')}</span>
                  <span class="unseen">{columnWords(column, columnsOf, 'long')}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((month, row) => (
              <tr key={month}>
                <th scope="row">
                  <span aria-hidden="true">{monthWords(month, 'short')}</span>
                  <span class="unseen">{monthWords(month, 'long')}</span>
                </th>
                {columns.map((column, index) => {
                  const figure = seasonality.value[row]?.[index] ?? null;
                  const count = seasonality.count[row]?.[index] ?? 0;
                  return (
                    <td
                      key={column}
                      tabIndex={at.row === row && at.column === index ? 0 : -1}
                      data-tone={figure !== null && measure === 'return' ? shades.of(figure) : undefined}
                      data-amount={figure !== null && measure === 'volume' ? shades.of(figure) : undefined}
                      onMouseEnter={() => setLooked({ row, column: index })}
                      onFocus={() => {
                        setAt({ row, column: index });
                        setLooked({ row, column: index });
                      }}
                      onBlur={() => setLooked(null)}
                    >
                      {figure !== null && <span class="figure">{words(figure)}</span>}
                      <span class="unseen">{figure === null ? 'no data' : `, mean of ${barsWords(count, columnsOf)}`}</span>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}

function LookedAt({ seasonality, cell, decimals }: { readonly seasonality: Seasonality; readonly cell: Cell; readonly decimals: number }) {
  const { rows, columns, columnsOf, measure } = seasonality;
  const figure = seasonality.value[cell.row]?.[cell.column] ?? null;
  const place = `${monthWords(rows[cell.row] ?? 1, 'long')}, ${columnWords(columns[cell.column] ?? 0, columnsOf, 'long')}`;
  if (figure === null) return <>{place}: <span class="quiet">no data</span></>;
  return (
    <>
      {place}: <strong>{cellWords(figure, measure, decimals + 1)}{measure === 'return' && '%'}</strong>{measure === 'volume' && ' shares'}{' '}
      <span class="quiet">mean of {barsWords(seasonality.count[cell.row]?.[cell.column] ?? 0, columnsOf)}</span>
    </>
  );
}

/** Where a key leads from a cell; null if it leads nowhere. */
function moved({ row, column }: Cell, event: KeyboardEvent, lastRow: number, lastColumn: number): Cell | null {
  switch (event.key) {
    case 'ArrowLeft':
      return { row, column: Math.max(0, column - 1) };
    case 'ArrowRight':
      return { row, column: Math.min(lastColumn, column + 1) };
    case 'ArrowUp':
      return { row: Math.max(0, row - 1), column };
    case 'ArrowDown':
      return { row: Math.min(lastRow, row + 1), column };
    case 'Home':
      return { row: event.ctrlKey ? 0 : row, column: 0 };
    case 'End':
      return { row: event.ctrlKey ? lastRow : row, column: lastColumn };
    default:
      return null;
  }
}
