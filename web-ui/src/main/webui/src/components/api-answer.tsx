import { answerText } from '../format/answer-text';
import { formatCount } from '../format/format-count';
import { formWords } from '../format/form-words';
import type { ApiAnswer as Answer } from '../model/api-answer';

/** An answer of the API as it came. */
export function ApiAnswer({ answer }: { readonly answer: Answer }) {
  const shown = answer.text === null ? null : answerText(answer.text, answer.form);
  return (
    <section class="answer" aria-label="Answer" aria-live="polite">
      <p>
        <strong class={answer.status >= 400 ? 'live' : undefined}>
          {answer.status} {answer.statusText}
        </strong>{' '}
        <small>
          {formWords(answer.form)} · {formatCount(answer.bytes)} bytes · {formatCount(Math.round(answer.millis))} ms
          {answer.tag && (
            <>
              {' '}
              · ETag <code>{answer.tag}</code>
            </>
          )}
        </small>
      </p>
      {shown === null ? (
        <p class="quiet">Not text. Apache Arrow’s libraries read it.</p>
      ) : (
        <pre tabIndex={0}>{shown.text}</pre>
      )}
      {shown?.cut && <p class="quiet">Cut here; the answer is longer.</p>}
    </section>
  );
}
