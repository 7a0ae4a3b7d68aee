import { useRef, useState } from 'preact/hooks';
import { kindWords } from '../format/kind-words';
import { OptionField } from './option-field';
import { useSymbolMatches } from './use-symbol-matches';

interface Props {
  readonly label: string;
  readonly placeholder: string;
  readonly choose: (symbol: string) => void;
}

/** A field that finds an instrument by symbol or name. */
export function SymbolField({ label, placeholder, choose }: Props) {
  const [typed, type] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const { matches, current, status } = useSymbolMatches(typed);
  const options = matches.map((match) => ({
    id: match.symbol,
    head: match.symbol,
    words: match.name ?? '',
    kind: kindWords(match.kind),
    choose: () => choose(match.symbol),
  }));
  return (
    <div class="symbol-field">
      <OptionField
        field={field}
        label={label}
        placeholder={placeholder}
        typed={typed}
        type={type}
        options={options}
        current={current}
        status={status}
        opensEmpty={false}
      />
    </div>
  );
}
