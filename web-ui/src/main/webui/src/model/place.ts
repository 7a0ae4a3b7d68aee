import type { Adjustment } from './adjustment';
import type { ChartRange } from './chart-range';
import type { GlobeView } from './globe-view';
import type { Period } from './period';
import type { SeasonalityColumns, SeasonalityMeasure } from './seasonality';
import type { MapUniverse, Universe } from './universe';

/** The movers of a session; of the latest one if `date` is absent. */
export interface MoversPlace {
  readonly page: 'movers';
  readonly date?: string;
  readonly period: Period;
  readonly universe: Universe;
  readonly limit: number;
  /** Ranks the bars of a session that is not over, too. */
  readonly live?: true;
  readonly sector?: string;
  /** In the main unit of each instrument's currency. */
  readonly minPrice?: number;
  readonly minVolume?: number;
}

/** A price chart, over a named range or between two dates. */
export interface ChartPlace {
  readonly page: 'chart';
  readonly symbol: string;
  readonly span: { readonly range: ChartRange } | { readonly from: string; readonly to: string };
  readonly style: 'candles' | 'line';
  /** Free from splits if absent. */
  readonly adjustment?: Exclude<Adjustment, 'splits'>;
  /** The symbols that it is compared with, in percent; none if absent. */
  readonly compare?: readonly string[];
  /** The same data is shown as a table, too. */
  readonly table?: true;
}

/** What an instrument does on average, month by month, at an hour or on a weekday. */
export interface HeatmapPlace {
  readonly page: 'heatmap';
  readonly symbol: string;
  readonly columns: SeasonalityColumns;
  readonly measure: SeasonalityMeasure;
}

/** The market of a session by sector and traded value; of the latest one if `date` is absent. */
export interface TreemapPlace {
  readonly page: 'treemap';
  readonly date?: string;
  readonly universe: MapUniverse;
  /** Shows the session that is not over, so far. */
  readonly live?: true;
  /** The main unit of the only currency shown; that of the most instruments if absent. */
  readonly currency?: string;
}

/**
 * Growth of several symbols against one date. Without `symbols` those that the presets start with; without `reference`
 * the first date by which all have had a price, whatever part of the time is shown.
 */
export interface IndexPlace {
  readonly page: 'index';
  readonly symbols?: readonly string[];
  readonly reference?: string;
  /** The part of the time that is shown; open ends show all. */
  readonly from?: string;
  readonly to?: string;
  readonly scale: 'linear' | 'log';
}

export interface StatusPlace {
  readonly page: 'status';
}

/** How the numbers are made. */
export interface NumbersPlace {
  readonly page: 'numbers';
}

/** The API, to be tried: one of its operations with the values of its parameters, and the media type of the answer. */
export interface ExplorerPlace {
  readonly page: 'explorer';
  readonly operation?: string;
  readonly values: Readonly<Record<string, string>>;
  /** JSON if absent. */
  readonly form?: string;
}

/** The globe of the world's markets. */
export interface WorldPlace {
  readonly page: 'world';
  /** Absent: where the globe begins, or the market that is chosen. */
  readonly view?: GlobeView;
  /** The symbol of the market that is chosen. */
  readonly market?: string;
}

/** A page with its state: all that an address says. */
export type Place = MoversPlace | ChartPlace | IndexPlace | HeatmapPlace | TreemapPlace | StatusPlace | NumbersPlace | ExplorerPlace | WorldPlace;
