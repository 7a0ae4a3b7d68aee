import uPlot from 'uplot';
import { fromAxis } from '../model/growth-scale';
import { growthTicks } from '../model/growth-ticks';
import { sessionTicks, type SessionTicks } from '../model/session-ticks';
import type { IndexView } from './index-view';

const DATE_WIDTH = 90;
const PERCENT_HEIGHT = 36;

/** Sessions with which years, months or days begin, as many as there is room for. */
export function dateTicks(view: () => IndexView | null): Partial<uPlot.Axis> {
  // Looked for anew only where they can have changed: not in each frame of a drag.
  let found: SessionTicks = { unit: 'year', indices: [] };
  let foundFor = '';
  return {
    splits: (plot, _, low, high) => {
      const most = Math.floor(plot.width / DATE_WIDTH);
      const wanted = `${low} ${high} ${most}`;
      if (wanted !== foundFor) {
        const dates = view()?.table.dates ?? [];
        found = sessionTicks(dates, Math.max(0, Math.ceil(low)), Math.min(dates.length - 1, Math.floor(high)), most);
        foundFor = wanted;
      }
      return [...found.indices];
    },
    values: (_, indices) => indices.map((index, at) => view()?.formatDate(index, indices[at - 1], found.unit) ?? ''),
  };
}

/** Round percents, on either scale. */
export function percentTicks(view: () => IndexView | null): Partial<uPlot.Axis> {
  const scale = () => view()?.scale ?? 'linear';
  return {
    splits: (plot, _, low, high) => {
      const height = plot.bbox.height / uPlot.pxRatio || plot.height;
      return [...growthTicks(low, high, ((high - low) * PERCENT_HEIGHT) / height, scale())];
    },
    values: (_, places) => places.map((place) => view()?.formatPercent(fromAxis(place, scale())) ?? ''),
  };
}
