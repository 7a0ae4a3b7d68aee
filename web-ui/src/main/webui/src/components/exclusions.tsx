import { exclusionWords } from '../format/exclusion-words';
import { formatCount } from '../format/format-count';
import type { Ranking } from '../model/ranking';
import { writeAddress } from '../model/write-address';

interface Props {
  readonly ranking: Ranking;
}

/** Who is not ranked and why, opened on request. */
export function Exclusions({ ranking }: Props) {
  const { excluded, universe } = ranking;
  if (excluded.length === 0) return <p class="quiet">All {formatCount(universe.tracked)} tracked instruments are ranked.</p>;
  return (
    <details class="exclusions">
      <summary>
        {formatCount(excluded.length)} of {formatCount(universe.tracked)} tracked instruments are not ranked
      </summary>
      <p class="quiet"><a href="/numbers#gainers-losers-breadth">What each reason means</a></p>
      <ul>
        {excluded.map(({ symbol, reason }) => (
          <li key={symbol}>
            <a href={writeAddress({ page: 'chart', symbol, span: { range: '1Y' }, style: 'candles' })}>{symbol}</a>{' '}
            {exclusionWords(reason)}
          </li>
        ))}
      </ul>
    </details>
  );
}
