import { escapeMarkup } from './escape-markup';
import type { Figure } from './figure';
import { FIGURE_FONT, type FrameColours } from './figure-svg';
import type { FigureCell, FigureColumn, FigureTable } from './figure-table';
import { numberColumns } from './number-columns';

interface Page {
  readonly figure: Figure;
  readonly table: FigureTable;
  /** The figure with its frame, as `figureSvg` draws it. */
  readonly svg: string;
  readonly colours: FrameColours & { readonly hairline: string };
  /** The figure's whole address, with the server's. */
  readonly link: string;
  /** The reader's language, as HTML names it. */
  readonly language: string;
}

/** A figure as a page that needs nothing else, no network and no script: the picture, its table, its origin and formula. */
export function figureHtml({ figure, table, svg, colours, link, language }: Page): string {
  const title = escapeMarkup(figure.title);
  const figures = numberColumns(table);
  return `<!doctype html>
<html lang="${escapeMarkup(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Bellwether</title>
<style>
body { max-width: 1200px; margin: 0 auto; padding: 24px; font: 14px/20px ${FIGURE_FONT}; font-variant-numeric: tabular-nums; background: ${colours.paper}; color: ${colours.ink}; }
figure { margin: 0 -24px; overflow-x: auto; } figure svg { display: block; max-width: 100%; height: auto; }
h1 { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
p, caption { color: ${colours.quiet}; } a { color: inherit; }
.rows { overflow: auto; max-height: 80vh; } table { border-collapse: collapse; }
caption { text-align: left; padding: 12px 0 4px; } thead th { position: sticky; top: 0; background: ${colours.paper}; }
th, td { text-align: left; font-weight: 400; padding: 4px 16px 4px 0; border-bottom: 1px solid ${colours.hairline}; white-space: nowrap; }
.figure { text-align: right; } @media print { .rows { max-height: none; } }
</style>
</head>
<body>
<h1>${title}</h1>
<figure>${svg}</figure>
<p>${escapeMarkup(figure.origin)}<br>${escapeMarkup(figure.formula)}<br>Taken from <a href="${escapeMarkup(link)}">${escapeMarkup(link)}</a></p>
<div class="rows" tabindex="0" role="region" aria-label="Table of the same data">
<table>
<caption>The same data as a table</caption>
<thead><tr>${table.columns.map((column, index) => `<th scope="col"${figures[index] ? ' class="figure"' : ''}>${escapeMarkup(column.name)}</th>`).join('')}</tr></thead>
<tbody>
${table.rows.map((row) => `<tr>${row.map((cell, index) => data(cell, table.columns[index], figures[index] === true)).join('')}</tr>`).join('\n')}
</tbody>
</table>
</div>
</body>
</html>
`;
}

function data(cell: FigureCell, column: FigureColumn | undefined, figure: boolean): string {
  if (cell === null) return figure ? '<td class="figure">–</td>' : '<td></td>';
  if (typeof cell === 'string') return `<td>${escapeMarkup(cell)}</td>`;
  return `<td class="figure">${escapeMarkup(column?.text?.(cell) ?? String(cell))}</td>`;
}
