import type { MoversPlace } from '../model/place';
import { readAddress } from '../model/read-address';
import { SECTORS } from '../model/sector';
import { writeAddress } from '../model/write-address';
import { navigate } from './use-address';

interface Props {
  readonly place: MoversPlace;
}

/** Narrows the ranking to a sector, and to what costs and trades enough. */
export function Floors({ place }: Props) {
  const submit = (form: HTMLFormElement) => {
    const { sector: _, minPrice: __, minVolume: ___, ...rest } = place;
    const words = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      if (typeof value === 'string' && value !== '') words.set(name, value);
    }
    const chosen = readAddress('/', `?${words}`);
    if (chosen?.page === 'movers') {
      const { sector, minPrice, minVolume } = chosen;
      navigate(
        writeAddress({
          ...rest,
          ...(sector === undefined ? {} : { sector }),
          ...(minPrice === undefined ? {} : { minPrice }),
          ...(minVolume === undefined ? {} : { minVolume }),
        }),
      );
    }
  };
  const narrowed = place.sector !== undefined || place.minPrice !== undefined || place.minVolume !== undefined;
  return (
    <details class="floors" open={narrowed}>
      <summary>Sector and floors</summary>
      <form
        key={writeAddress(place)}
        onSubmit={(event) => {
          event.preventDefault();
          submit(event.currentTarget);
        }}
        onChange={(event) => submit(event.currentTarget)}
      >
        <label>
          Sector{' '}
          <select name="sector">
            <option value="">All</option>
            {SECTORS.map((sector) => (
              <option key={sector} value={sector} selected={sector === place.sector}>
                {sector}
              </option>
            ))}
          </select>
        </label>
        <label title="In the main unit of each instrument’s own currency: pounds, also where pence are quoted">
          Price from <input type="number" name="minPrice" min="0" step="any" value={place.minPrice ?? ''} />
        </label>
        <label title="Shares traded in the session">
          Volume from <input type="number" name="minVolume" min="0" step="1" value={place.minVolume ?? ''} />
        </label>
      </form>
    </details>
  );
}
