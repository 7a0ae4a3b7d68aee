import { traceStyle } from './trace-styles';

/** A piece of the line that stands for a symbol; its room only, where there is no line (place −1). */
export function TraceSample({ place }: { readonly place: number }) {
  if (place < 0) return <svg class="trace-sample" width="18" height="8" aria-hidden="true" />;
  const { colour, dash } = traceStyle(place);
  return (
    <svg class={`trace-sample trace-${colour}`} width="18" height="8" viewBox="0 0 18 8" aria-hidden="true">
      <path d="M0 4h18" stroke-width="2" stroke-dasharray={dash.length > 0 ? dash.join(' ') : undefined} />
    </svg>
  );
}
