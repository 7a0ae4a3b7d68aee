import { describe, expect, test } from 'vitest';
import { embedAddress } from '../src/model/embed-address';
import { embeddedPath } from '../src/model/embedded-path';
import type { Place } from '../src/model/place';
import { readAddress } from '../src/model/read-address';
import { writeAddress } from '../src/model/write-address';

function read(address: string): Place | null {
  const url = new URL(address, 'http://localhost');
  return readAddress(url.pathname, url.search);
}

describe('addresses', () => {
  test.each<[string, Place]>([
    ['/', { page: 'movers', period: 'day', universe: 'all', limit: 10 }],
    ['/?date=2018-02-07&period=week&universe=etf&limit=25', { page: 'movers', date: '2018-02-07', period: 'week', universe: 'etf', limit: 25 }],
    ['/chart/AAPL', { page: 'chart', symbol: 'AAPL', span: { range: '1Y' }, style: 'candles' }],
    ['/chart/%5EGSPC?range=5Y&style=line', { page: 'chart', symbol: '^GSPC', span: { range: '5Y' }, style: 'line' }],
    ['/chart/EURUSD=X?from=2018-01-02&to=2018-02-07', { page: 'chart', symbol: 'EURUSD=X', span: { from: '2018-01-02', to: '2018-02-07' }, style: 'candles' }],
    ['/chart/AAPL?style=line&adjustment=all&compare=MSFT,%5EGSPC,EURUSD%3DX&table=open', { page: 'chart', symbol: 'AAPL', span: { range: '1Y' }, style: 'line', adjustment: 'all', compare: ['MSFT', '^GSPC', 'EURUSD=X'], table: true }],
    ['/world', { page: 'world' }],
    ['/world?lon=-74&lat=41&market=%5EGSPC', { page: 'world', view: { longitude: -74, latitude: 41 }, market: '^GSPC' }],
    ['/heatmap/SPY', { page: 'heatmap', symbol: 'SPY', columns: 'hour', measure: 'return' }],
    ['/heatmap/%5EGSPC?columns=weekday&measure=volume', { page: 'heatmap', symbol: '^GSPC', columns: 'weekday', measure: 'volume' }],
    ['/treemap', { page: 'treemap', universe: 'equity' }],
    ['/treemap?date=2018-02-07&universe=all&final=false&currency=GBP', { page: 'treemap', date: '2018-02-07', universe: 'all', live: true, currency: 'GBP' }],
    ['/index', { page: 'index', scale: 'linear' }],
    ['/index?symbols=', { page: 'index', symbols: [], scale: 'linear' }],
    ['/index?symbols=AAPL,%5EGSPC&reference=2020-02-14&from=2019-01-02&to=2021-01-04&scale=log', { page: 'index', symbols: ['AAPL', '^GSPC'], reference: '2020-02-14', from: '2019-01-02', to: '2021-01-04', scale: 'log' }],
    ['/status', { page: 'status' }],
    ['/numbers', { page: 'numbers' }],
    ['/api', { page: 'explorer', values: {} }],
    ['/api?operation=bars&symbol=%5EGSPC&interval=week&form=text%2Fcsv', { page: 'explorer', operation: 'bars', values: { symbol: '^GSPC', interval: 'week' }, form: 'text/csv' }],
    ['/?limit=50&final=false&sector=Health+Care&minPrice=2.5&minVolume=100000', { page: 'movers', period: 'day', universe: 'all', limit: 50, live: true, sector: 'Health Care', minPrice: 2.5, minVolume: 100000 }],
  ])('%s says all and is written as it is read', (address, place) => {
    expect(read(address)).toEqual(place);
    expect(writeAddress(place)).toBe(address);
  });

  test('what can’t be read stays at its default', () => {
    expect(read('/?date=2018-02-31&period=hour&universe=x&limit=-3')).toEqual(read('/'));
    expect(read('/?sector=Magic&minPrice=-1&minVolume=much&final=true')).toEqual(read('/'));
    expect(read('/world?lon=1e9&lat=41&market=')).toEqual(read('/world'));
    expect(read('/index?symbols=aapl, msft,AAPL&reference=2020-02-30&from=2020-02-14&to=2019-01-01&scale=x')).toEqual(read('/index?symbols=AAPL,MSFT'));
    expect(read('/?limit=100000')).toMatchObject({ limit: 100 });
    expect(read('/chart/AAPL?adjustment=splits&compare=AAPL,&table=1')).toEqual(read('/chart/AAPL'));
    expect(read('/heatmap/SPY?columns=minute&measure=mood')).toEqual(read('/heatmap/SPY'));
    expect(read('/treemap?date=never&universe=index&currency=dollar')).toEqual(read('/treemap'));
    expect(read('/chart/AAPL?from=2018-02-07&to=2018-01-01')).toEqual(read('/chart/AAPL'));
  });

  test.each(['/nothing', '/chart', '/chart/', '/chart/A/B', '/heatmap', '/heatmap/A/B', '/chart/%', '/index.html'])('%s is no page', (address) => {
    expect(read(address)).toBeNull();
  });

  test('a frame’s address stands for that of its page', () => {
    expect(embeddedPath(embedAddress('/chart/AAPL'))).toBe('/chart/AAPL');
    expect(embeddedPath(embedAddress('/'))).toBe('/');
    expect(embeddedPath('/chart/EMBED')).toBeNull();
    expect(embeddedPath('/embed')).toBeNull();
  });
});
