import { problemWords } from '../format/problem-words';
import { useNow } from './use-now';
import type { Resource } from './use-resource';

interface Props {
  readonly what: string;
  readonly resource: Pick<Resource<unknown>, 'problem' | 'retryAt' | 'reload' | 'data'>;
}

/** What failed, why, and when it is tried again; nothing if nothing failed. */
export function FailureNotice({ what, resource }: Props) {
  if (resource.problem === null) return null;
  return (
    <div class="notice failed" role="alert">
      <p>
        <strong>{resource.data === null ? `${what} can’t be shown.` : `${what} can’t be brought up to date.`}</strong>{' '}
        {problemWords(resource.problem)}.
      </p>
      <p>
        {resource.retryAt !== null && <Countdown until={resource.retryAt} />}
        <button type="button" onClick={resource.reload}>
          Try now
        </button>
      </p>
    </div>
  );
}

function Countdown({ until }: { readonly until: number }) {
  const seconds = Math.max(0, Math.ceil((until - useNow(500).getTime()) / 1000));
  return <span class="countdown" aria-live="off">{seconds > 0 ? `Trying again in ${seconds} s.` : 'Trying again.'} </span>;
}
