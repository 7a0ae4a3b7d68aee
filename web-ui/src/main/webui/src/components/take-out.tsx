import { useId, useRef, useState } from 'preact/hooks';
import { embedAddress } from '../model/embed-address';
import { escapeMarkup } from '../model/escape-markup';
import type { Figure } from '../model/figure';
import { copyText } from './copy-text';
import { FIGURE_FILES, figureFile, type FigureFile } from './figure-file';
import { saveFile } from './save-file';

interface Props {
  readonly figure: Figure;
}

const FILES: Readonly<Record<FigureFile, string>> = {
  png: 'Picture (PNG)',
  svg: 'Drawing (SVG)',
  csv: 'Table (CSV)',
  html: 'Page that works offline (HTML)',
};

/** A button that opens the ways to take a figure along: files, its link, and a frame for other pages. */
export function TakeOut({ figure }: Props) {
  const id = useId();
  const [said, setSaid] = useState('');
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const act = async (done: string, action: () => Promise<void>) => {
    setSaid('');
    try {
      await action();
      setSaid(done);
    } catch (failure) {
      setSaid(`That failed: ${failure instanceof Error ? failure.message : String(failure)}`);
    }
  };
  const save = (kind: FigureFile) =>
    act(`Saved as ${figure.name}.${kind}.`, async () => saveFile(`${figure.name}.${kind}`, await figureFile(figure, kind)));
  const link = location.origin + figure.address;
  return (
    <div class="take-out">
      <button ref={button} type="button" popovertarget={id} onClick={() => setSaid('')}>
        Take it out
      </button>
      <div ref={menu} id={id} popover="auto" role="group" aria-label={`Take out: ${figure.title}`} onBeforeToggle={() => place(menu.current, button.current)}>
        {FIGURE_FILES.map((kind) => (
          <button key={kind} type="button" data-kind={kind} onClick={() => save(kind)}>
            {FILES[kind]}
          </button>
        ))}
        <button type="button" data-kind="link" onClick={() => act('The link is copied.', () => copyText(link))}>
          Copy link
        </button>
        <button type="button" data-kind="embed" onClick={() => act('The frame’s code is copied.', () => copyText(frame(figure)))}>
          Copy code of a frame
        </button>
        <p role="status">{said}</p>
      </div>
    </div>
  );
}

function frame(figure: Figure): string {
  const source = location.origin + embedAddress(figure.address);
  return `<iframe src="${escapeMarkup(source)}" title="${escapeMarkup(figure.title)}" width="960" height="640" loading="lazy"></iframe>`;
}

/** Puts the menu where its button is: above it if there is more room. */
function place(menu: HTMLElement | null, button: HTMLElement | null): void {
  if (menu === null || button === null) return;
  const { left, top, bottom } = button.getBoundingClientRect();
  const above = top > innerHeight - bottom;
  menu.style.left = `${Math.max(8, Math.min(left, innerWidth - 288))}px`;
  menu.style.top = above ? 'auto' : `${bottom + 4}px`;
  menu.style.bottom = above ? `${innerHeight - top + 4}px` : 'auto';
}
