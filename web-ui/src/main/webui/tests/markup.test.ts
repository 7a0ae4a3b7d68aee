import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const SOURCES = join(import.meta.dirname, '../src');

/** Every way from a text to elements of the page. */
const TEXT_TO_MARKUP = /dangerouslySetInnerHTML|\b(inner|outer)HTML\b|insertAdjacentHTML|createContextualFragment|DOMParser|setHTMLUnsafe|document\.write|srcdoc/i;

test('no text becomes markup of a page, but for the documents that are built in', () => {
  const found = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && TEXT_TO_MARKUP.test(readFileSync(join(SOURCES, file), 'utf8')));
  expect(found).toEqual([join('pages', 'numbers-page.tsx')]);
});
