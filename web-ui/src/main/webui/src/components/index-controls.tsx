import { addMonths } from '../model/add-months';
import { isDate } from '../model/is-date';
import type { IndexPlace } from '../model/place';
import { writeAddress } from '../model/write-address';
import { ChoiceLinks } from './choice-links';

interface Props {
  readonly place: IndexPlace;
  readonly reference: string | null;
  /** The first and the last date with prices; null while they are not known. */
  readonly span: readonly [string, string] | null;
  readonly onChoose: (date: string) => void;
}

const MONTHS = [
  ['3M', 3, 'Three months'],
  ['1Y', 12, 'One year'],
  ['3Y', 36, 'Three years'],
] as const;

/** The reference by its date, the part of the time that is shown, and the scale. */
export function IndexControls({ place, reference, span, onChoose }: Props) {
  const { from: _, to: __, ...all } = place;
  const ranges = MONTHS.map(([name, months, spoken]) => {
    const from = span === null ? undefined : addMonths(span[1], -months);
    return {
      name,
      spoken: `${name}: ${spoken}`,
      chosen: from !== undefined && place.from === from && place.to === undefined,
      address: writeAddress(from === undefined ? all : { ...all, from }),
    };
  });
  const whole = { name: 'Max', spoken: 'Max: All there is', chosen: place.from === undefined && place.to === undefined, address: writeAddress(all) };
  const scales = (['linear', 'log'] as const).map((scale) => ({
    name: scale === 'linear' ? 'Linear' : 'Log',
    chosen: scale === place.scale,
    address: writeAddress({ ...place, scale }),
  }));
  const choose = (field: HTMLInputElement) => {
    if (isDate(field.value)) onChoose(field.value);
    else field.value = reference ?? '';
  };
  return (
    <div class="controls">
      <label class="reference-date">
        Reference{' '}
        <input
          type="date"
          value={reference ?? ''}
          min={span?.[0]}
          max={span?.[1]}
          disabled={span === null}
          onChange={(event) => choose(event.currentTarget)}
        />
      </label>
      <ChoiceLinks label="Shown" choices={[...ranges, whole]} />
      <ChoiceLinks label="Scale" choices={scales} />
    </div>
  );
}
