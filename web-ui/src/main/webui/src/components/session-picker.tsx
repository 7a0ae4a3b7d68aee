import { useEffect, useRef } from 'preact/hooks';
import { formatDay } from '../format/format-day';
import { isDate } from '../model/is-date';
import { neighbourSession } from '../model/neighbour-session';
import type { MoversPlace, TreemapPlace } from '../model/place';
import { sessionOnOrBefore } from '../model/session-on-or-before';
import type { Sessions } from '../model/sessions';
import { writeAddress } from '../model/write-address';
import { navigate } from './use-address';

interface Props {
  readonly place: MoversPlace | TreemapPlace;
  readonly sessions: Sessions | null;
  /** The session shown; null while it is not known. */
  readonly shown: string | null;
}

/** Chooses the session: the one before, the one after, any by its date, or the latest. */
export function SessionPicker({ place, sessions, shown }: Props) {
  const dates = sessions === null ? [] : [...sessions.dates, ...(sessions.live ? [sessions.live] : [])];
  const before = shown === null ? undefined : neighbourSession(dates, shown, -1);
  const after = shown === null ? undefined : neighbourSession(dates, shown, 1);
  const address = (date: string) => writeAddress({ ...place, date });
  useBracketKeys(before && address(before), after && address(after));

  const choose = (input: HTMLInputElement) => {
    const session = isDate(input.value) ? sessionOnOrBefore(dates, input.value) : undefined;
    if (session === undefined || session === shown) {
      input.value = shown ?? '';
      return;
    }
    navigate(address(session));
  };

  const { date: _, ...latest } = place;
  const isLatest = shown !== null && shown === sessions?.last;
  const live = sessions?.live ?? null;
  return (
    <div class="session-picker" role="group" aria-label="Session">
      <StepLink sign="‹" name="Session before" keys="[" date={before} address={address} />
      <input
        type="date"
        aria-label="Session"
        value={shown ?? ''}
        min={sessions?.first ?? undefined}
        max={live ?? sessions?.last ?? undefined}
        disabled={shown === null || sessions === null}
        onChange={(event) => choose(event.currentTarget)}
      />
      <StepLink sign="›" name="Session after" keys="]" date={after} address={address} />
      <a class="latest" href={writeAddress(latest)} aria-current={isLatest ? 'true' : undefined}>
        Latest
      </a>
      {live !== null && (
        <a class="latest" href={writeAddress({ ...place, date: live, live: true })} aria-current={shown === live ? 'true' : undefined}>
          Live
        </a>
      )}
    </div>
  );
}

interface StepProps {
  readonly sign: string;
  readonly name: string;
  readonly keys: string;
  readonly date: string | undefined;
  readonly address: (date: string) => string;
}

function StepLink({ sign, name, keys, date, address }: StepProps) {
  if (date === undefined) return <a class="step" role="link" aria-disabled="true" aria-label={name}>{sign}</a>;
  const words = `${name}: ${formatDay(date, 'full')}`;
  return (
    <a class="step" href={address(date)} aria-label={words} aria-keyshortcuts={keys} title={`${words} (key ${keys})`}>
      {sign}
    </a>
  );
}

function useBracketKeys(before: string | undefined, after: string | undefined): void {
  const steps = useRef({ before, after });
  steps.current = { before, after };
  useEffect(() => {
    const step = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof HTMLElement && event.target.closest('input, select, textarea')) return;
      const target = event.key === '[' ? steps.current.before : event.key === ']' ? steps.current.after : undefined;
      if (target) navigate(target);
    };
    document.addEventListener('keydown', step);
    return () => document.removeEventListener('keydown', step);
  }, []);
}
