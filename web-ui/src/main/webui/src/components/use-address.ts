import { useEffect, useState } from 'preact/hooks';
import { embedAddress } from '../model/embed-address';
import { embeddedPath } from '../model/embedded-path';

const watchers = new Set<() => void>();

/**
 * Goes to an address of ours without loading the document again. A frame in another page stays what it is: it only
 * changes its own state, and opens all else beside that page.
 */
export function navigate(address: string, how: 'push' | 'replace' = 'push'): void {
  const framed = embeddedPath(location.pathname) !== null;
  if (framed && how === 'push') {
    window.open(address, '_blank', 'noopener');
    return;
  }
  if (how === 'push') history.pushState(null, '', address);
  else history.replaceState(null, '', framed ? embedAddress(address) : address);
  for (const watcher of [...watchers]) watcher();
}

/** The address shown, path and query; follows links, back and forward. */
export function useAddress(): { readonly path: string; readonly query: string } {
  const [address, setAddress] = useState(current);
  useEffect(() => {
    const follow = () => setAddress(current());
    watchers.add(follow);
    window.addEventListener('popstate', follow);
    follow();
    return () => {
      watchers.delete(follow);
      window.removeEventListener('popstate', follow);
    };
  }, []);
  return address;
}

function current() {
  return { path: location.pathname, query: location.search };
}
