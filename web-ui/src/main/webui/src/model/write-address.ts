import { moversWords } from './movers-words';
import type { Place } from './place';

/** The address of a place: the shortest that `readAddress` reads back as the same place. */
export function writeAddress(place: Place): string {
  switch (place.page) {
    case 'movers':
      return withQuery('/', {
        date: place.date,
        period: place.period === 'day' ? undefined : place.period,
        universe: place.universe === 'all' ? undefined : place.universe,
        limit: place.limit === 10 ? undefined : String(place.limit),
        ...moversWords(place),
      });
    case 'chart': {
      const span = 'range' in place.span ? { range: place.span.range === '1Y' ? undefined : place.span.range } : place.span;
      return withQuery(`/chart/${encodeSymbol(place.symbol)}`, {
        ...span,
        style: place.style === 'candles' ? undefined : place.style,
        adjustment: place.adjustment,
        compare: place.compare?.join(),
        table: place.table && 'open',
      });
    }
    case 'index':
      return withQuery('/index', {
        symbols: place.symbols?.join(),
        reference: place.reference,
        from: place.from,
        to: place.to,
        scale: place.scale === 'log' ? 'log' : undefined,
      });
    case 'world':
      return withQuery('/world', {
        lon: place.view && String(place.view.longitude),
        lat: place.view && String(place.view.latitude),
        market: place.market,
      });
    case 'heatmap':
      return withQuery(`/heatmap/${encodeSymbol(place.symbol)}`, {
        columns: place.columns === 'hour' ? undefined : place.columns,
        measure: place.measure === 'return' ? undefined : place.measure,
      });
    case 'treemap':
      return withQuery('/treemap', {
        date: place.date,
        universe: place.universe === 'equity' ? undefined : place.universe,
        final: place.live ? 'false' : undefined,
        currency: place.currency,
      });
    case 'explorer':
      return withQuery('/api', { operation: place.operation, ...place.values, form: place.form });
    case 'status':
      return '/status';
    case 'numbers':
      return '/numbers';
  }
}

// Symbols such as ^GSPC and EURUSD=X read better with these left as they are; both are allowed in a path.
function encodeSymbol(symbol: string): string {
  return encodeURIComponent(symbol).replaceAll('%3D', '=');
}

function withQuery(path: string, words: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(words).filter((entry): entry is [string, string] => entry[1] !== undefined);
  // Lists read better with their commas, which a query allows. It allows no ^: such an address would be refused when it is
  // loaded again.
  const query = new URLSearchParams(given).toString().replaceAll('%2C', ',');
  return given.length === 0 ? path : `${path}?${query}`;
}
