import { useState } from 'preact/hooks';
import { appearance, type Appearance } from './appearance';

const THEMES = [['system', 'As the system'], ['light', 'Light'], ['dark', 'Dark']] as const;
const PALETTES = [['blue-orange', 'Blue and orange'], ['green-red', 'Green and red']] as const;

/** A button that opens the choice of theme and of the colours for rise and fall. */
export function AppearanceSettings() {
  const [chosen, setChosen] = useState(appearance.read);
  const choose = <K extends keyof Appearance>(name: K, value: Appearance[K]) => {
    appearance.choose(name, value);
    setChosen(appearance.read());
  };
  return (
    <div class="settings">
      <button type="button" popovertarget="appearance">
        Display
      </button>
      <form id="appearance" popover="auto" aria-label="Display">
        <Choice legend="Theme" name="theme" options={THEMES} chosen={chosen.theme} choose={(value) => choose('theme', value)} />
        <Choice legend="Rise and fall" name="palette" options={PALETTES} chosen={chosen.palette} choose={(value) => choose('palette', value)} />
      </form>
    </div>
  );
}

interface ChoiceProps<T extends string> {
  readonly legend: string;
  readonly name: string;
  readonly options: readonly (readonly [T, string])[];
  readonly chosen: T;
  readonly choose: (value: T) => void;
}

function Choice<T extends string>({ legend, name, options, chosen, choose }: ChoiceProps<T>) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {options.map(([value, words]) => (
        <label key={value}>
          <input type="radio" name={name} value={value} checked={value === chosen} onChange={() => choose(value)} />
          {words}
        </label>
      ))}
    </fieldset>
  );
}
