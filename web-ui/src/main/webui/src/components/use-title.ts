import { useEffect } from 'preact/hooks';

/** Sets the document's title: what is shown, then the name of the place. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Bellwether`;
  }, [title]);
}
