import { useEffect, useRef, useState } from 'preact/hooks';
import { searchSymbols } from '../api/search-symbols';
import { kindWords } from '../format/kind-words';
import type { Instrument } from '../model/instrument';
import { writeAddress } from '../model/write-address';
import { navigate } from './use-address';
import { useResource } from './use-resource';

/** Finds an instrument by symbol or name, all from the keyboard: / comes here, arrows and Enter choose, Escape leaves. */
export function SymbolSearch() {
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const [marked, setMarked] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const query = typed.trim();
  const found = useResource(query === '' ? null : query, (signal) => searchSymbols(query, signal));
  const matches = query === '' ? [] : (found.data ?? []);
  useSlashKey(field);
  useEffect(() => setMarked(0), [query]);

  const go = (match: Instrument) => {
    navigate(writeAddress({ page: 'chart', symbol: match.symbol, span: { range: '1Y' }, style: 'candles' }));
    setTyped('');
    setOpen(false);
    field.current?.blur();
  };
  const press = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const match = matches[marked];
    if (step !== 0 && matches.length > 0) {
      event.preventDefault();
      setOpen(true);
      setMarked((marked + step + matches.length) % matches.length);
    } else if (event.key === 'Enter' && match && found.current) {
      event.preventDefault();
      go(match);
    } else if (event.key === 'Escape') {
      setTyped('');
      setOpen(false);
      if (query === '') field.current?.blur();
    }
  };
  const shown = open && query !== '';
  const optionId = (index: number) => `symbol-option-${index}`;
  return (
    <search class="symbol-search">
      <input
        ref={field}
        type="text"
        role="combobox"
        aria-label="Find a symbol or a name"
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls="symbol-options"
        aria-activedescendant={shown && matches.length > 0 ? optionId(marked) : undefined}
        aria-keyshortcuts="/"
        placeholder="Symbol or name"
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        enterkeyhint="go"
        value={typed}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={press}
      />
      <kbd aria-hidden="true">/</kbd>
      <div class="options" hidden={!shown}>
        <ul id="symbol-options" role="listbox" aria-label="Instruments">
          {matches.map((match, index) => (
            <li
              key={match.symbol}
              id={optionId(index)}
              role="option"
              aria-selected={index === marked}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => go(match)}
            >
              <b>{match.symbol}</b> <span>{match.name}</span> <small>{kindWords(match.kind)}</small>
            </li>
          ))}
        </ul>
        <p role="status">
          {found.problem !== null && `The search does not answer: ${found.problem.title}.`}
          {found.problem === null && found.current && matches.length === 0 && `Nothing is tracked under “${query}”.`}
        </p>
      </div>
    </search>
  );
}

function useSlashKey(field: { readonly current: HTMLInputElement | null }): void {
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof HTMLElement && event.target.closest('input, select, textarea')) return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    document.addEventListener('keydown', focus);
    return () => document.removeEventListener('keydown', focus);
  }, []);
}
