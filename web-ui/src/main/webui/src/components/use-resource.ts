import { useCallback, useEffect, useState } from 'preact/hooks';
import { RequestFailed } from '../api/request-failed';
import type { Problem } from '../model/problem';
import { retryDelay } from '../model/retry-delay';

/** Something loaded from a service, with what a part of a page needs to show each of its states. */
export interface Resource<T> {
  /** The last answer; of another key while the one asked for is on its way. */
  readonly data: T | null;
  /** Whether `data` belongs to the key asked for. */
  readonly current: boolean;
  readonly problem: Problem | null;
  /** When it tries again by itself, in milliseconds since 1970. */
  readonly retryAt: number | null;
  readonly reload: () => void;
  /** Takes an answer that came by another way for the one asked for. */
  readonly replace: (data: T) => void;
}

interface State<T> {
  readonly key: string | null;
  readonly data: T | null;
  readonly problem: Problem | null;
  readonly failures: number;
  readonly retryAt: number | null;
}

/**
 * Loads what the key names, again when the key changes, on reload, and after a failure that may pass. Shows the last
 * answer meanwhile. Nothing is loaded while the key is null.
 */
export function useResource<T>(key: string | null, load: (signal: AbortSignal) => Promise<T>): Resource<T> {
  const [state, setState] = useState<State<T>>({ key: null, data: null, problem: null, failures: 0, retryAt: null });
  const [round, setRound] = useState(0);
  const reload = useCallback(() => setRound((last) => last + 1), []);

  const replace = useCallback(
    (data: T) => {
      if (key !== null) setState({ key, data, problem: null, failures: 0, retryAt: null });
    },
    [key],
  );

  useEffect(() => {
    if (key === null) return;
    const waiting = new AbortController();
    load(waiting.signal).then(
      (data) => {
        if (!waiting.signal.aborted) setState({ key, data, problem: null, failures: 0, retryAt: null });
      },
      (failure: unknown) => {
        if (!waiting.signal.aborted) setState((last) => afterFailure(last, key, failure));
      },
    );
    return () => waiting.abort();
    // `load` is made anew at each drawing; the key says whether it would load anything else.
  }, [key, round]);

  useEffect(() => {
    if (state.retryAt === null) return;
    const timer = setTimeout(reload, Math.max(0, state.retryAt - Date.now()));
    return () => clearTimeout(timer);
  }, [state.retryAt]);

  const current = key !== null && state.key === key;
  return {
    data: state.data,
    current: current && state.data !== null,
    problem: current ? state.problem : null,
    retryAt: state.retryAt,
    reload,
    replace,
  };
}

function afterFailure<T>(last: State<T>, key: string, failure: unknown): State<T> {
  const problem =
    failure instanceof RequestFailed
      ? failure.problem
      : { status: 0, title: 'The answer can’t be read', detail: String(failure) };
  const sameKey = last.key === key;
  const failures = sameKey ? last.failures + 1 : 1;
  // A refused request (4xx) would be refused again.
  const mayPass = problem.status < 400 || problem.status >= 500 || problem.status === 429;
  const retryAt = mayPass ? Date.now() + 1000 * retryDelay(failures) : null;
  return { key, data: sameKey ? last.data : null, problem, failures, retryAt };
}
