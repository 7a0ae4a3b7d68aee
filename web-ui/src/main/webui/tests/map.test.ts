import { describe, expect, test } from 'vitest';
import { fitText } from '../src/model/fit-text';
import { mapLayout, type PlacedTile } from '../src/model/map-layout';
import type { Tile } from '../src/model/market-map';
import { neighbourBox } from '../src/model/neighbour-box';
import { tileLabel } from '../src/model/tile-label';

const SECTORS = ['Energy', 'Financials', 'Health Care', 'Industrials', 'Materials', 'Real Estate', 'Utilities'];

function tile(symbol: string, sector: string, value: number): Tile {
  return { symbol, name: null, kind: 'equity', sector, quotedIn: 'USD', close: 1, previousClose: 1, changePercent: 0, volume: value, value, live: false };
}

/** Values from some millions to ten billions, as markets have them; always the same ones. */
function market(size: number): readonly Tile[] {
  let seed = 7;
  const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
  return Array.from({ length: size }, (_, index) => tile(`S${index}`, SECTORS[Math.floor(random() * SECTORS.length)] as string, Math.exp(16 + 7 * random() ** 3)));
}

function layOut(tiles: readonly Tile[], width: number, height: number): readonly PlacedTile[] {
  return mapLayout(tiles, (one) => one.sector ?? '', width, height, 18).flatMap((sector) => sector.tiles);
}

describe('the map', () => {
  test.each([[1392, 640], [358, 524], [2512, 1180]])('at %d × %d has areas in one proportion to the values, across sectors', (width, height) => {
    const tiles = market(505);
    const placed = layOut(tiles, width, height);
    expect(placed).toHaveLength(505);
    const total = tiles.reduce((sum, one) => sum + one.value, 0);
    const covered = placed.reduce((sum, { box }) => sum + box.width * box.height, 0);
    for (const { tile: { value }, box } of placed) {
      expect((box.width * box.height) / covered).toBeCloseTo(value / total, 9);
      expect(box.x).toBeGreaterThanOrEqual(-1e-6);
      expect(box.x + box.width).toBeLessThanOrEqual(width + 1e-6);
      expect(box.y + box.height).toBeLessThanOrEqual(height + 1e-6);
    }
    // What the headings and the rounding leave free is little.
    expect(covered / (width * height)).toBeGreaterThan(0.8);
  });

  test('without a second sector has no headings and is filled', () => {
    const sectors = mapLayout([tile('A', 'Energy', 3), tile('B', 'Energy', 1)], (one) => one.sector ?? '', 400, 100, 18);
    expect(sectors).toHaveLength(1);
    expect(sectors[0]?.heading.height).toBe(0);
    expect(sectors[0]?.tiles.map(({ box }) => box.width * box.height)).toEqual([30000, 10000]);
  });

  test('of nothing, or in no room, is nothing', () => {
    expect(layOut([], 100, 100)).toEqual([]);
    expect(layOut(market(5), 0, 100)).toEqual([]);
    expect(layOut([tile('A', 'Energy', 0)], 100, 100)).toEqual([]);
  });
});

describe('the arrow keys', () => {
  test('come to every tile, and never to one that lies behind', () => {
    const boxes = layOut(market(200), 1000, 600).map(({ box }) => box);
    const reached = new Set([0]);
    const queue = [0];
    for (let from = queue.pop(); from !== undefined; from = queue.pop()) {
      for (const direction of ['left', 'right', 'up', 'down'] as const) {
        const next = neighbourBox(boxes, from, direction);
        if (next === undefined) continue;
        if (direction === 'right') expect(boxes[next]!.x).toBeGreaterThan(boxes[from]!.x);
        if (direction === 'up') expect(boxes[next]!.y).toBeLessThan(boxes[from]!.y);
        if (!reached.has(next)) queue.push(next);
        reached.add(next);
      }
    }
    expect(reached.size).toBeGreaterThan(190);
  });

  test('go nowhere beyond the edge', () => {
    expect(neighbourBox([{ x: 0, y: 0, width: 10, height: 10 }], 0, 'left')).toBeUndefined();
  });
});

describe('labels', () => {
  const box = (width: number, height: number) => ({ x: 0, y: 0, width, height });

  test('stand only where they fit', () => {
    expect(tileLabel(box(20, 40), 'GOOGL', '+1.23%')).toBeNull();
    expect(tileLabel(box(60, 12), 'GOOGL', '+1.23%')).toBeNull();
    expect(tileLabel(box(60, 20), 'GOOGL', '+1.23%')).toEqual({ size: 10, secondSize: null });
    expect(tileLabel(box(60, 20), 'WMWM', '+1.23%')).toEqual({ size: 10, secondSize: null });
    expect(tileLabel(box(300, 200), 'T', '+1.23%')).toEqual({ size: 28, secondSize: 16 });
  });

  test('are cut with an ellipsis, or left away', () => {
    expect(fitText('Information Technology', 400, 12)).toBe('Information Technology');
    expect(fitText('Information Technology', 80, 12)).toBe('Informati…');
    expect(fitText('Information Technology', 20, 12)).toBe('');
  });
});
