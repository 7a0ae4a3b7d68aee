const STORED = { theme: 'bellwether.theme', palette: 'bellwether.palette' } as const;

export type Appearance = { theme: 'system' | 'light' | 'dark'; palette: 'blue-orange' | 'green-red' };

export const CHANGED = 'bellwether:appearance';

/** The reader's choice of theme and palette: on the document for the style sheets, in the browser for the next visit. */
export const appearance = {
  read(): Appearance {
    const { theme, palette } = document.documentElement.dataset;
    return {
      theme: theme === 'light' || theme === 'dark' ? theme : 'system',
      palette: palette === 'green-red' ? palette : 'blue-orange',
    };
  },

  choose<K extends keyof Appearance>(name: K, value: Appearance[K]): void {
    document.documentElement.dataset[name] = value;
    try {
      localStorage.setItem(STORED[name], value);
    } catch {
      // Storage is refused: the choice holds until the page is left.
    }
    document.dispatchEvent(new Event(CHANGED));
  },
};
