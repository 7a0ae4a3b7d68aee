import { MOST_COMPARED } from '../model/most-compared';
import type { ChartPlace } from '../model/place';
import { writeAddress } from '../model/write-address';
import { SymbolField } from './symbol-field';
import { navigate } from './use-address';

interface Props {
  readonly place: ChartPlace;
}

/** With whom a chart is compared, each with a way out, and a field for one more. */
export function ComparedSymbols({ place }: Props) {
  const compare = place.compare ?? [];
  const without = (symbol: string) => compared(place, compare.filter((one) => one !== symbol));
  const add = (symbol: string) => {
    if (symbol !== place.symbol && !compare.includes(symbol)) navigate(writeAddress(compared(place, [...compare, symbol])));
  };
  return (
    <div class="compared" role="group" aria-label="Compare">
      {compare.map((symbol) => (
        <a key={symbol} class="chip" href={writeAddress(without(symbol))} aria-label={`Compare no longer with ${symbol}`}>
          {symbol} <span aria-hidden="true">×</span>
        </a>
      ))}
      {compare.length < MOST_COMPARED && <SymbolField label="Compare with a symbol or a name" placeholder="Compare with …" choose={add} />}
    </div>
  );
}

function compared(place: ChartPlace, symbols: readonly string[]): ChartPlace {
  const { compare: _, ...alone } = place;
  return symbols.length === 0 ? alone : { ...alone, compare: symbols };
}
