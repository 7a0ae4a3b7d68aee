import { formatCount } from '../format/format-count';
import type { Ranking } from '../model/ranking';

interface Props {
  readonly breadth: Ranking['breadth'] | null;
}

/** How many rose and how many fell, in numbers and as a thin bar of the same shares. */
export function BreadthBar({ breadth }: Props) {
  const { advancing, declining, unchanged } = breadth ?? { advancing: 0, declining: 0, unchanged: 0 };
  const all = advancing + declining + unchanged;
  const shown = (count: number) => (breadth === null ? '–' : formatCount(count));
  return (
    <section class="breadth" aria-label="Breadth">
      <p>
        <span class="rise"><span class="arrow" aria-hidden="true">▲</span>{shown(advancing)} advancing</span>
        <span class="quiet">{shown(unchanged)} unchanged</span>
        <span class="fall"><span class="arrow" aria-hidden="true">▼</span>{shown(declining)} declining</span>
      </p>
      <svg viewBox={`0 0 ${Math.max(all, 1)} 1`} preserveAspectRatio="none" aria-hidden="true">
        <rect class="flat" width={Math.max(all, 1)} height="1" />
        <rect class="rise" width={advancing} height="1" />
        <rect class="fall" x={advancing + unchanged} width={declining} height="1" />
      </svg>
    </section>
  );
}
