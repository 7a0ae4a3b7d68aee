import { arrow } from '../format/arrow';
import { formatCount } from '../format/format-count';
import type { World } from '../model/world';

interface Props {
  /** Null while loading. */
  readonly world: Pick<World, 'advancing' | 'declining' | 'unchanged'> | null;
}

/** How many of the world's markets rose, fell, and did neither. */
export function WorldTotals({ world }: Props) {
  return (
    <dl class="world-totals">
      <Total name="Advancing" count={world?.advancing} way="rise" sign={arrow(1)} />
      <Total name="Declining" count={world?.declining} way="fall" sign={arrow(-1)} />
      <Total name="Unchanged" count={world?.unchanged} way="flat" sign="" />
    </dl>
  );
}

interface TotalProps {
  readonly name: string;
  readonly count: number | undefined;
  readonly way: string;
  readonly sign: string;
}

function Total({ name, count, way, sign }: TotalProps) {
  return (
    <div class={way}>
      <dt>{sign && <span class="arrow" aria-hidden="true">{sign}</span>}{name}</dt>
      <dd>{count === undefined ? '–' : formatCount(count)}</dd>
    </div>
  );
}
