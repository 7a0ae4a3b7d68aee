import type { FigureCell, FigureColumn, FigureTable } from '../model/figure-table';
import { numberColumns } from '../model/number-columns';

interface Props {
  readonly title: string;
  readonly table: FigureTable;
}

/** A figure's table for reading; it scrolls by itself, by keyboard too, where it is long. */
export function FigureRows({ title, table }: Props) {
  const figures = numberColumns(table);
  return (
    <div class="figure-rows" tabIndex={0} role="region" aria-label={`Table: ${title}`}>
      <table>
        <thead>
          <tr>
            {table.columns.map((column, index) => (
              <th key={column.name} scope="col" class={figures[index] ? 'figure' : undefined}>
                {column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, number) => (
            <tr key={number}>
              {row.map((cell, index) => {
                const words = cellWords(cell, table.columns[index], figures[index] === true);
                return index === 0 ? <th key={index} scope="row">{words}</th> : <td key={index} class={figures[index] ? 'figure' : undefined}>{words}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function cellWords(cell: FigureCell, column: FigureColumn | undefined, figure: boolean): string {
  if (cell === null) return figure ? '–' : '';
  return typeof cell === 'number' ? (column?.text?.(cell) ?? String(cell)) : cell;
}
