import type { ComponentType } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { EmbedFrame } from './components/embed-frame';
import { FailureNotice } from './components/failure-notice';
import { FreshnessContext } from './components/freshness-context';
import { PageFooter } from './components/page-footer';
import { PageHeader } from './components/page-header';
import { navigate, useAddress } from './components/use-address';
import { useFreshness } from './components/use-freshness';
import { useResource } from './components/use-resource';
import { embeddedPath } from './model/embedded-path';
import type { Place } from './model/place';
import { readAddress } from './model/read-address';

type PageComponent = ComponentType<{ readonly place: never }>;

// Each page is a file of its own for the browser, fetched when it is first opened.
const PAGES: Readonly<Record<Place['page'], () => Promise<PageComponent>>> = {
  movers: async () => (await import('./pages/movers-page')).MoversPage as PageComponent,
  chart: async () => (await import('./pages/chart-page')).ChartPage as PageComponent,
  heatmap: async () => (await import('./pages/heatmap-page')).HeatmapPage as PageComponent,
  treemap: async () => (await import('./pages/treemap-page')).TreemapPage as PageComponent,
  index: async () => (await import('./pages/index-page')).IndexPage as PageComponent,
  numbers: async () => (await import('./pages/numbers-page')).NumbersPage as PageComponent,
  explorer: async () => (await import('./pages/explorer-page')).ExplorerPage as PageComponent,
  world: async () => (await import('./pages/world-page')).WorldPage as PageComponent,
  status: async () => (await import('./pages/status-page')).StatusPage as PageComponent,
};

/** The header that all pages share, and the page that the address means. */
export function App() {
  const { path, query } = useAddress();
  const framed = embeddedPath(path);
  const place = readAddress(framed ?? path, query);
  const freshness = useFreshness();
  const main = useRef<HTMLElement>(null);
  useOurLinks();
  useFocusOnNewPage(main, path);
  if (framed !== null) {
    return (
      <FreshnessContext.Provider value={freshness}>
        <EmbedFrame address={framed + query}>{place === null ? <p class="notice">There is no page at this address.</p> : <Page place={place} />}</EmbedFrame>
      </FreshnessContext.Provider>
    );
  }
  return (
    <FreshnessContext.Provider value={freshness}>
      <PageHeader page={place?.page} />
      <main id="main" ref={main} tabIndex={-1}>
        {place === null ? <p class="notice">There is no page at this address. <a href="/">To the movers</a>.</p> : <Page place={place} />}
      </main>
      <PageFooter />
    </FreshnessContext.Provider>
  );
}

function Page({ place }: { readonly place: Place }) {
  const loaded = useResource(place.page, async () => ({ page: place.page, Component: await PAGES[place.page]() }));
  const [shown, setShown] = useState<{ readonly place: Place; readonly Component: PageComponent } | null>(null);
  useEffect(() => {
    if (loaded.data?.page === place.page) setShown({ place, Component: loaded.data.Component });
  }, [loaded.data, place.page]);
  if (loaded.problem !== null) return <FailureNotice what="This page" resource={loaded} />;
  // Until the next page's code is here the one before stays; a change within a page shows at once.
  const current = shown?.place.page === place.page ? { ...shown, place } : shown;
  return current && <current.Component place={current.place as never} />;
}

/** Follows links to our own pages without loading the document again. */
function useOurLinks(): void {
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      // A link of a drawing (SVG) has its address only as an attribute.
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
      if (link === null || link.hasAttribute('target')) return;
      const { origin, pathname, search, hash, href } = new URL(link.getAttribute('href') ?? '', location.href);
      if (origin !== location.origin || hash || readAddress(pathname, search) === null) return;
      event.preventDefault();
      if (href !== location.href) navigate(pathname + search);
    };
    document.addEventListener('click', follow);
    return () => document.removeEventListener('click', follow);
  }, []);
}

/** Another page starts at its top, and a screen reader there too; another state of the same page leaves both. */
function useFocusOnNewPage(main: { readonly current: HTMLElement | null }, path: string): void {
  const before = useRef(path);
  // With the change itself, not after the next frame: by then the focus may be where the reader has put it.
  useLayoutEffect(() => {
    if (before.current === path) return;
    before.current = path;
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [path]);
}
