import type { FigureTable } from './figure-table';

/** Which of the columns hold numbers. */
export function numberColumns({ columns, rows }: FigureTable): readonly boolean[] {
  return columns.map((_, column) => rows.some((row) => typeof row[column] === 'number'));
}
