import { ADJUSTMENTS } from './adjustment';
import { CHART_RANGES } from './chart-range';
import { isDate } from './is-date';
import { MOST_COMPARED } from './most-compared';
import { PERIODS } from './period';
import type { ChartPlace, ExplorerPlace, HeatmapPlace, MoversPlace, Place, TreemapPlace } from './place';
import { readIndex } from './read-index';
import { readWorld } from './read-world';
import { SEASONALITY_COLUMNS, SEASONALITY_MEASURES } from './seasonality';
import { SECTORS } from './sector';
import { MAP_UNIVERSES, UNIVERSES } from './universe';

const LONGEST_LIST = 100;

/** The place that an address means, or null if no page is there. What can't be read of a query is left at its default. */
export function readAddress(path: string, query: string): Place | null {
  const words = new URLSearchParams(query);
  if (path === '/') return readMovers(words);
  if (path === '/index') return readIndex(words);
  if (path === '/status') return { page: 'status' };
  if (path === '/numbers') return { page: 'numbers' };
  if (path === '/api') return readExplorer(words);
  if (path === '/world') return readWorld(words);
  if (path === '/treemap') return readTreemap(words);
  const heatmap = /^\/heatmap\/([^/]+)$/.exec(path);
  if (heatmap?.[1] !== undefined) return readHeatmap(heatmap[1], words);
  const chart = /^\/chart\/([^/]+)$/.exec(path);
  return chart?.[1] === undefined ? null : readChart(chart[1], words);
}

function readMovers(words: URLSearchParams): MoversPlace {
  const date = words.get('date');
  const limit = Number(words.get('limit'));
  const sector = oneOf(SECTORS, words.get('sector'));
  const minPrice = floor(words.get('minPrice'));
  const minVolume = floor(words.get('minVolume'));
  return {
    page: 'movers',
    ...(isDate(date) ? { date } : {}),
    period: oneOf(PERIODS, words.get('period')) ?? 'day',
    universe: oneOf(UNIVERSES, words.get('universe')) ?? 'all',
    limit: Number.isInteger(limit) && limit >= 1 ? Math.min(limit, LONGEST_LIST) : 10,
    ...(words.get('final') === 'false' ? { live: true } : {}),
    ...(sector === undefined ? {} : { sector }),
    ...(minPrice === undefined ? {} : { minPrice }),
    ...(minVolume === undefined ? {} : { minVolume: Math.round(minVolume) }),
  };
}

function readChart(name: string, words: URLSearchParams): ChartPlace | null {
  const symbol = decode(name);
  if (symbol === null) return null;
  const from = words.get('from');
  const to = words.get('to');
  const between = isDate(from) && isDate(to) && from < to;
  const adjustment = oneOf(ADJUSTMENTS, words.get('adjustment'));
  const compare = readSymbols(words.get('compare'), symbol);
  return {
    page: 'chart',
    symbol,
    span: between ? { from, to } : { range: oneOf(CHART_RANGES, words.get('range')) ?? '1Y' },
    style: words.get('style') === 'line' ? 'line' : 'candles',
    ...(adjustment === undefined || adjustment === 'splits' ? {} : { adjustment }),
    ...(compare.length === 0 ? {} : { compare }),
    ...(words.get('table') === 'open' ? { table: true } : {}),
  };
}

function readSymbols(list: string | null, besides: string): string[] {
  const symbols = (list ?? '').split(',').filter((symbol) => symbol !== '' && symbol !== besides);
  return [...new Set(symbols)].slice(0, MOST_COMPARED);
}

function readHeatmap(name: string, words: URLSearchParams): HeatmapPlace | null {
  const symbol = decode(name);
  if (symbol === null) return null;
  return {
    page: 'heatmap',
    symbol,
    columns: oneOf(SEASONALITY_COLUMNS, words.get('columns')) ?? 'hour',
    measure: oneOf(SEASONALITY_MEASURES, words.get('measure')) ?? 'return',
  };
}

function readTreemap(words: URLSearchParams): TreemapPlace {
  const date = words.get('date');
  const currency = words.get('currency');
  return {
    page: 'treemap',
    ...(isDate(date) ? { date } : {}),
    universe: oneOf(MAP_UNIVERSES, words.get('universe')) ?? 'equity',
    ...(words.get('final') === 'false' ? { live: true } : {}),
    ...(currency !== null && /^[A-Z]{3}$/.test(currency) ? { currency } : {}),
  };
}

function readExplorer(words: URLSearchParams): ExplorerPlace {
  const { operation, form, ...values } = Object.fromEntries(words);
  return { page: 'explorer', values, ...(operation ? { operation } : {}), ...(form ? { form } : {}) };
}

function oneOf<T extends string>(choices: readonly T[], word: string | null): T | undefined {
  return choices.find((choice) => choice === word);
}

function floor(word: string | null): number | undefined {
  const value = word === null || word === '' ? 0 : Number(word);
  return Number.isFinite(value) && value > 0 && value < 1e15 ? value : undefined;
}

function decode(name: string): string | null {
  try {
    return decodeURIComponent(name);
  } catch {
    return null;
  }
}
