import type { FigureCell, FigureTable } from './figure-table';

/** The table as CSV (RFC 4180): numbers with a decimal point whatever the reader's locale, nothing for what is not known. */
export function figureCsv({ columns, rows }: FigureTable): string {
  const lines = [columns.map((column) => column.name), ...rows];
  return lines.map((cells) => `${cells.map(field).join()}\r\n`).join('');
}

function field(cell: FigureCell): string {
  if (cell === null) return '';
  const text = String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
