import { useEffect } from 'preact/hooks';
import { findFreshness } from '../api/find-freshness';
import type { Freshness } from '../model/freshness';
import { useLiveEvent } from './use-live-event';
import { useQuietReload } from './use-quiet-reload';
import { useResource, type Resource } from './use-resource';

const LOOK_AGAIN_MILLIS = 60_000;

/** Loads the freshness, and takes what the stream tells of it; looks once a minute besides, as its age is the point. */
export function useFreshness(): Resource<Freshness> {
  const freshness = useResource('freshness', findFreshness);
  const reload = useQuietReload(freshness.reload);
  useLiveEvent('freshness', (data) => (data === null ? reload() : freshness.replace(data as Freshness)));
  useLiveEvent('resumed', reload);
  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden) freshness.reload();
    }, LOOK_AGAIN_MILLIS);
    return () => clearInterval(timer);
  }, []);
  return freshness;
}
