import { formWords } from '../format/form-words';
import type { ApiOperation, ApiParameter } from '../model/api-operation';
import type { ExplorerPlace } from '../model/place';
import { writeAddress } from '../model/write-address';
import { navigate } from './use-address';

interface Props {
  readonly operation: ApiOperation;
  readonly place: ExplorerPlace;
  readonly form: string;
  /** Asks the same again. */
  readonly again: () => void;
}

/** The parameters of an operation and the forms of its answer. */
export function OperationForm({ operation, place, form, again }: Props) {
  const submit = (fields: HTMLFormElement) => {
    const given = [...new FormData(fields)].filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '');
    const { form: chosen, ...values } = Object.fromEntries(given);
    const asked: ExplorerPlace = { page: 'explorer', operation: operation.id, values, ...(chosen === undefined || chosen === 'application/json' ? {} : { form: chosen }) };
    if (writeAddress(asked) === writeAddress(place)) again();
    else navigate(writeAddress(asked));
  };
  return (
    <form
      class="operation"
      key={writeAddress(place)}
      onSubmit={(event) => {
        event.preventDefault();
        submit(event.currentTarget);
      }}
    >
      {operation.parameters.map((parameter) => (
        <Field key={parameter.name} parameter={parameter} value={place.values[parameter.name] ?? ''} />
      ))}
      <div class="send">
        <fieldset>
          <legend class="unseen">Form of the answer</legend>
          {operation.forms.map((each) => (
            <label key={each}>
              <input type="radio" name="form" value={each} checked={each === form} /> {formWords(each)}
            </label>
          ))}
        </fieldset>
        <button type="submit">Send</button>
      </div>
    </form>
  );
}

function Field({ parameter, value }: { readonly parameter: ApiParameter; readonly value: string }) {
  const { name, words, required, choices, kind, otherwise, example } = parameter;
  const id = `parameter-${name}`;
  return (
    <div class="parameter">
      <label for={id}>
        <code>{name}</code>
      </label>
      {choices.length > 0 ? (
        <select id={id} name={name} aria-describedby={`${id}-words`}>
          <option value="">{otherwise === '' ? '' : `${otherwise} (without it)`}</option>
          {choices.map((choice) => (
            <option key={choice} value={choice} selected={choice === value}>
              {choice}
            </option>
          ))}
        </select>
      ) : (
        <input
          id={id}
          name={name}
          type="text"
          inputmode={kind === 'number' ? 'decimal' : 'text'}
          required={required}
          value={value}
          placeholder={otherwise || example}
          autocomplete="off"
          spellcheck={false}
          aria-describedby={`${id}-words`}
        />
      )}
      <small id={`${id}-words`}>{words}</small>
    </div>
  );
}
