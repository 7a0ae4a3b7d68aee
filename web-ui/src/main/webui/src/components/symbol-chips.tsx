import { useRef, useState } from 'preact/hooks';
import { searchSymbols } from '../api/search-symbols';
import { kindWords } from '../format/kind-words';
import { MOST_SYMBOLS, readSymbols } from '../model/read-symbols';
import { TraceSample } from './trace-sample';
import { useResource } from './use-resource';

interface Props {
  readonly symbols: readonly string[];
  /** Those of the symbols that have a line, in the order of the lines; empty while that is not known. */
  readonly drawn: readonly string[];
  readonly onChange: (symbols: readonly string[]) => void;
}

/** The symbols that are compared: each can be taken away, and others added by symbol or name, all from the keyboard. */
export function SymbolChips({ symbols, drawn, onChange }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const remove = (symbol: string) => {
    onChange(symbols.filter((other) => other !== symbol));
    box.current?.querySelector('input')?.focus();
  };
  return (
    <div ref={box} class="chosen-symbols">
      <ul class="chips" aria-label="Symbols">
        {symbols.map((symbol, index) => (
          <li key={symbol}>
            <TraceSample place={drawn.length === 0 ? index : drawn.indexOf(symbol)} />
            <a href={`/chart/${encodeURIComponent(symbol)}`}>{symbol}</a>
            <button type="button" aria-label={`Remove ${symbol}`} onClick={() => remove(symbol)}>
              ×
            </button>
          </li>
        ))}
      </ul>
      {symbols.length < MOST_SYMBOLS ? <SymbolAdder symbols={symbols} onChange={onChange} /> : <small>{MOST_SYMBOLS} symbols are the most</small>}
    </div>
  );
}

function SymbolAdder({ symbols, onChange }: Omit<Props, 'drawn'>) {
  const [typed, setTyped] = useState('');
  const [marked, setMarked] = useState(-1);
  const query = typed.trim();
  const several = /[\s,;]/.test(query) && readSymbols(query).length > 1;
  const found = useResource(query === '' || several ? null : query, (signal) => searchSymbols(query, signal));
  const matches = query === '' || several ? [] : (found.data ?? []).filter(({ symbol }) => !symbols.includes(symbol));
  const add = (more: readonly string[]) => {
    onChange(readSymbols([...symbols, ...more].join()));
    setTyped('');
    setMarked(-1);
  };
  const press = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && matches.length > 0) {
      event.preventDefault();
      setMarked((Math.max(marked, step === 1 ? -1 : 0) + step + matches.length) % matches.length);
    } else if (event.key === 'Enter' && query !== '') {
      event.preventDefault();
      const match = matches[Math.max(marked, 0)];
      // Without a choice the symbol itself counts before one that only begins with it.
      const exact = marked === -1 && matches.some(({ symbol }) => symbol === query.toUpperCase());
      add(several || exact || match === undefined ? readSymbols(query) : [match.symbol]);
    } else if (event.key === 'Escape') {
      setTyped('');
    } else if (event.key === 'Backspace' && typed === '' && symbols.length > 0) {
      onChange(symbols.slice(0, -1));
    }
  };
  const open = query !== '' && !several;
  return (
    <div class="symbol-field adder">
      <input
        type="text"
        role="combobox"
        aria-label="Add a symbol"
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls="adder-options"
        aria-activedescendant={open && marked >= 0 ? `adder-option-${marked}` : undefined}
        placeholder="Add a symbol"
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
        enterkeyhint="done"
        value={typed}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setMarked(-1);
        }}
        onBlur={() => setTyped('')}
        onKeyDown={press}
      />
      <div class="options" hidden={!open}>
        <ul id="adder-options" role="listbox" aria-label="Instruments">
          {matches.map((match, index) => (
            <li
              key={match.symbol}
              id={`adder-option-${index}`}
              role="option"
              aria-selected={index === marked}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => add([match.symbol])}
            >
              <b>{match.symbol}</b> <span>{match.name}</span> <small>{kindWords(match.kind)}</small>
            </li>
          ))}
        </ul>
        <p role="status">
          {found.problem !== null && `The search does not answer: ${found.problem.title}.`}
          {found.problem === null && found.current && matches.length === 0 && `Nothing else is tracked under “${query}”.`}
        </p>
      </div>
    </div>
  );
}
