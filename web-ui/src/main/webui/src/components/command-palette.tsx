import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { kindWords } from '../format/kind-words';
import { matchesWords } from '../model/matches-words';
import { writeAddress } from '../model/write-address';
import { appearance } from './appearance';
import { copyText } from './copy-text';
import { OptionField, type Option } from './option-field';
import { navigate } from './use-address';
import { useSymbolMatches } from './use-symbol-matches';
import { useWatchlist } from './use-watchlist';

interface Props {
  readonly pages: readonly (readonly [name: string, address: string, words: string])[];
}

const MOST_WATCHED_SHOWN = 5;

/** Goes anywhere and does anything from the keyboard: / or Ctrl-K comes here, with symbols, pages and actions. */
export function CommandPalette({ pages }: Props) {
  const [typed, type] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const { matches, current, status } = useSymbolMatches(typed);
  const watched = useWatchlist();
  useShortcuts(field);

  const empty = typed.trim() === '';
  const commands = [...pageOptions(pages), ...ACTIONS].filter((option) => matchesWords(`${option.head} ${option.words}`, typed));
  const symbols = empty
    ? watched.slice(0, MOST_WATCHED_SHOWN).map((symbol) => symbolOption(symbol, 'On the watchlist', 'Symbol'))
    : matches.map((match) => symbolOption(match.symbol, match.name ?? '', kindWords(match.kind)));
  const options = [...symbols, ...commands];
  return (
    <search class="symbol-search symbol-field">
      <OptionField
        field={field}
        label="Find a symbol, a page or an action"
        placeholder="Symbol, name or page"
        typed={typed}
        type={type}
        options={options}
        current={empty || current || commands.length > 0}
        status={options.length > 0 && !status.startsWith('The search') ? '' : status}
        opensEmpty={true}
        shortcuts="/ Control+K"
      />
      <kbd aria-hidden="true">/</kbd>
    </search>
  );
}

function pageOptions(pages: Props['pages']): Option[] {
  return pages.map(([name, address, words]) => ({ id: `page ${name}`, head: words, words: '', kind: 'Page', choose: () => navigate(address) }));
}

function symbolOption(symbol: string, words: string, kind: string): Option {
  const address = writeAddress({ page: 'chart', symbol, span: { range: '1Y' }, style: 'candles' });
  return { id: `symbol ${symbol}`, head: symbol, words, kind, choose: () => navigate(address) };
}

const ACTIONS: readonly Option[] = [
  action('Light theme', () => appearance.choose('theme', 'light')),
  action('Dark theme', () => appearance.choose('theme', 'dark')),
  action('Theme of the system', () => appearance.choose('theme', 'system')),
  action('Blue and orange for rise and fall', () => appearance.choose('palette', 'blue-orange')),
  action('Green and red for rise and fall', () => appearance.choose('palette', 'green-red')),
  action('Copy the link to this page', () => void copyText(location.href)),
];

function action(head: string, choose: () => void): Option {
  return { id: `action ${head}`, head, words: '', kind: 'Action', choose };
}

function useShortcuts(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      const command = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
      if (!command && !slash) return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    document.addEventListener('keydown', focus);
    return () => document.removeEventListener('keydown', focus);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, select, textarea') !== null;
}
