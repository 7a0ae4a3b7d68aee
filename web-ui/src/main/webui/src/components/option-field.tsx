import type { RefObject } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';

/** One thing that can be chosen by typing. */
export interface Option {
  readonly id: string;
  readonly head: string;
  readonly words: string;
  /** What it is, in a word. */
  readonly kind: string;
  readonly choose: () => void;
}

interface Props {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly label: string;
  readonly placeholder: string;
  readonly typed: string;
  readonly type: (text: string) => void;
  readonly options: readonly Option[];
  /** Whether the options are those for what is typed; Enter waits for them. */
  readonly current: boolean;
  /** What to say where there is nothing to choose; empty if nothing. */
  readonly status: string;
  /** Whether there is something to choose before anything is typed. */
  readonly opensEmpty: boolean;
  readonly shortcuts?: string;
}

/** A field with a list of what fits what is typed: arrows and Enter choose, Escape leaves. */
export function OptionField({ field, label, placeholder, typed, type, options, current, status, opensEmpty, shortcuts }: Props) {
  const [open, setOpen] = useState(false);
  const [marked, setMarked] = useState(0);
  const id = useId();
  useEffect(() => setMarked(0), [typed]);
  const at = Math.min(marked, Math.max(0, options.length - 1));
  const shown = open && (typed.trim() !== '' || opensEmpty);

  const choose = (option: Option) => {
    type('');
    setOpen(false);
    field.current?.blur();
    option.choose();
  };
  const press = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const option = options[at];
    if (step !== 0 && options.length > 0) {
      event.preventDefault();
      setOpen(true);
      setMarked((at + step + options.length) % options.length);
    } else if (event.key === 'Enter' && option && current && shown) {
      event.preventDefault();
      choose(option);
    } else if (event.key === 'Escape') {
      type('');
      setOpen(false);
      if (typed.trim() === '') field.current?.blur();
    }
  };
  const optionId = (index: number) => `${id}-${index}`;
  return (
    <>
      <input
        ref={field}
        type="text"
        role="combobox"
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls={id}
        aria-activedescendant={shown && options.length > 0 ? optionId(at) : undefined}
        aria-keyshortcuts={shortcuts}
        placeholder={placeholder}
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        enterkeyhint="go"
        value={typed}
        onInput={(event) => {
          type(event.currentTarget.value);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={press}
      />
      <div class="options" hidden={!shown}>
        <ul id={id} role="listbox" aria-label={label}>
          {options.map((option, index) => (
            <li
              key={option.id}
              id={optionId(index)}
              role="option"
              aria-selected={index === at}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => choose(option)}
            >
              <b>{option.head}</b> <span>{option.words}</span> <small>{option.kind}</small>
            </li>
          ))}
        </ul>
        <p role="status">{status}</p>
      </div>
    </>
  );
}
