import type { Figure } from '../model/figure';
import type { ChartPlace } from '../model/place';
import { writeAddress } from '../model/write-address';
import { FigureTools } from './figure-tools';
import { navigate } from './use-address';

interface Props {
  readonly place: ChartPlace;
  readonly figure: Figure;
}

/** The tools of a chart, whose address also says whether the table is open. */
export function ChartTools({ place, figure }: Props) {
  const { table, ...closed } = place;
  const show = (open: boolean) => {
    if (open !== (table === true)) navigate(writeAddress(open ? { ...closed, table: true } : closed), 'replace');
  };
  return <FigureTools figure={figure} open={table === true} show={show} />;
}
