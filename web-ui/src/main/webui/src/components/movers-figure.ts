import { formatCount } from '../format/format-count';
import { formatDay } from '../format/format-day';
import { formatInstant } from '../format/format-instant';
import { formatPercent } from '../format/format-percent';
import { periodWords } from '../format/period-words';
import { sourceWords } from '../format/source-words';
import { universeWords } from '../format/universe-words';
import type { Figure } from '../model/figure';
import type { MoversPlace } from '../model/place';
import type { Ranking } from '../model/ranking';
import { writeAddress } from '../model/write-address';
import { chartColours } from './chart-colours';
import { drawMovers } from './draw-movers';

/** A ranking as something that can be taken out. Its link names the session: tomorrow it shall show the same. */
export function moversFigure(place: MoversPlace, ranking: Ranking): Figure {
  const fetched = ranking.asOf === null ? '' : ` · fetched ${formatInstant(ranking.asOf)}`;
  return {
    name: `movers-${place.period}-${ranking.date}`,
    title: `Movers ${periodWords(place.period).since}, ${formatDay(ranking.date, 'full')} (${universeWords(place.universe)})`,
    origin: `${sourceWords(ranking.source)} · ${formatCount(ranking.universe.ranked)} of ${formatCount(ranking.universe.tracked)} tracked instruments are ranked${fetched}`,
    formula: ranking.formula,
    address: writeAddress({ ...place, date: ranking.date }),
    table: () => ({
      columns: [
        { name: 'List' },
        { name: 'Rank' },
        { name: 'Symbol' },
        { name: 'Name' },
        { name: 'Sector' },
        { name: 'Close' },
        { name: 'Previous close' },
        { name: 'Currency' },
        { name: 'Change' },
        { name: 'Change (%)', text: (percent) => formatPercent(percent) },
        { name: 'Volume (shares)', text: (volume) => formatCount(volume) },
        { name: 'Relative volume' },
      ],
      rows: (['gainers', 'losers'] as const).flatMap((list) =>
        ranking[list].map((mover) => [
          list, mover.rank, mover.symbol, mover.name, mover.sector, mover.close, mover.previousClose, mover.currency ?? null,
          mover.change, mover.changePercent, mover.volume, mover.relativeVolume,
        ]),
      ),
    }),
    picture: () => drawMovers(ranking, chartColours(document.body)),
  };
}
