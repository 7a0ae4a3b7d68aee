import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { ProvenanceLine } from './provenance-line';
import './embed-frame.css';

interface Props {
  /** Of the full page. */
  readonly address: string;
  readonly children: ComponentChildren;
}

/** A page within another site's page: the figure alone, with its origin and age, and the way to the full page. */
export function EmbedFrame({ address, children }: Props) {
  useEffect(() => {
    document.documentElement.dataset['framed'] = 'true';
    const openBeside = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
      if (link !== null && !link.getAttribute('href')?.includes('#')) link.setAttribute('target', '_blank');
    };
    // While it goes down, before whoever would follow the link within the frame.
    document.addEventListener('click', openBeside, true);
    return () => document.removeEventListener('click', openBeside, true);
  }, []);
  return (
    <>
      <main id="main">{children}</main>
      <footer class="frame-footer">
        <ProvenanceLine />
        <a href={address} target="_blank">Open in Bellwether</a>
      </footer>
    </>
  );
}
