import type { Place } from '../model/place';
import { AppearanceSettings } from './appearance-settings';
import { CommandPalette } from './command-palette';
import { ProvenanceLine } from './provenance-line';

interface Props {
  readonly page: Place['page'] | undefined;
}

const PAGES = [
  ['movers', '/', 'Movers'],
  ['index', '/index', 'Growth'],
  ['world', '/world', 'World'],
  ['treemap', '/treemap', 'Map'],
  ['status', '/status', 'Status'],
] as const;

/** What stands at the top of every page: the name, the pages, the search, and where the data comes from. */
export function PageHeader({ page }: Props) {
  return (
    <header class="page-header">
      <a class="skip" href="#main">
        Skip to the content
      </a>
      <div class="bar">
        <a class="wordmark" href="/">
          Bellwether
        </a>
        <nav aria-label="Pages">
          {PAGES.map(([name, address, words]) => (
            <a key={name} href={address} aria-current={name === page ? 'page' : undefined}>
              {words}
            </a>
          ))}
        </nav>
        <CommandPalette pages={PAGES} />
        <AppearanceSettings />
      </div>
      <ProvenanceLine />
    </header>
  );
}
