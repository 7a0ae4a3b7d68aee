import { useState } from 'preact/hooks';
import { searchSymbols } from '../api/search-symbols';
import './shades.css';
import { navigate } from './use-address';
import { useResource } from './use-resource';

interface Props {
  readonly address: (symbol: string) => string;
}

/** Opens the same page of another symbol. */
export function OtherSymbol({ address }: Props) {
  const [typed, setTyped] = useState('');
  const query = typed.trim();
  const found = useResource(query === '' ? null : query, (signal) => searchSymbols(query, signal));
  const open = (event: Event) => {
    event.preventDefault();
    if (query === '') return;
    setTyped('');
    navigate(address(query.toUpperCase()));
  };
  return (
    <form class="other-symbol" onSubmit={open}>
      <label>
        <span class="unseen">Another symbol</span>
        <input
          placeholder="Another symbol"
          list="other-symbols"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      <datalist id="other-symbols">
        {(found.data ?? []).map((match) => (
          <option key={match.symbol} value={match.symbol}>
            {match.name}
          </option>
        ))}
      </datalist>
      <button type="submit">Show</button>
    </form>
  );
}
