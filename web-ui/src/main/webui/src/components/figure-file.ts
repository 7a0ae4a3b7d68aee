import type { Figure } from '../model/figure';
import { figureCsv } from '../model/figure-csv';
import { figureHtml } from '../model/figure-html';
import { figureSvg } from '../model/figure-svg';
import { chartColours } from './chart-colours';
import { pngOfSvg } from './png-of-svg';

export const FIGURE_FILES = ['png', 'svg', 'csv', 'html'] as const;
export type FigureFile = (typeof FIGURE_FILES)[number];

/** The figure as a file of that kind. */
export async function figureFile(figure: Figure, kind: FigureFile): Promise<Blob> {
  switch (kind) {
    case 'png':
      return pngOfSvg(await drawn(figure));
    case 'svg':
      return new Blob([await drawn(figure)], { type: 'image/svg+xml;charset=utf-8' });
    case 'csv':
      return new Blob([figureCsv(figure.table())], { type: 'text/csv;charset=utf-8' });
    case 'html':
      return new Blob([await page(figure)], { type: 'text/html;charset=utf-8' });
  }
}

async function drawn(figure: Figure, notes?: string[]): Promise<string> {
  return figureSvg(figure, await figure.picture(), chartColours(document.body), notes);
}

async function page(figure: Figure): Promise<string> {
  return figureHtml({
    figure,
    table: figure.table(),
    // The page has its notes as text.
    svg: await drawn(figure, []),
    colours: chartColours(document.body),
    link: location.origin + figure.address,
    language: document.documentElement.lang,
  });
}
