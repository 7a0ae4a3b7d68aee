import { createContext } from 'preact';
import type { Freshness } from '../model/freshness';
import type { Resource } from './use-resource';

/** The freshness that every page shows, loaded once. */
export const FreshnessContext = createContext<Resource<Freshness>>({
  data: null,
  current: false,
  problem: null,
  retryAt: null,
  reload: () => {},
  replace: () => {},
});
