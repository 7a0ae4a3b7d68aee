import { hierarchy, treemap, treemapSquarify } from 'd3-hierarchy';
import type { Tile } from './market-map';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedTile {
  readonly tile: Tile;
  readonly box: Box;
}

/** A sector with its heading on top of its tiles; `heading` is as wide as the tiles. */
export interface PlacedSector {
  readonly name: string;
  readonly heading: Box;
  readonly tiles: readonly PlacedTile[];
}

interface Group {
  readonly name: string;
  readonly tiles: readonly Tile[];
  readonly value: number;
}

const ROUNDS = 24;

/**
 * Lays tiles out by sector, all areas in one proportion to the values: across sectors too, whatever their headings take.
 *
 * @param headingHeight above each sector; none is left where all tiles are of one
 */
export function mapLayout(tiles: readonly Tile[], sectorOf: (tile: Tile) => string, width: number, height: number, headingHeight: number): readonly PlacedSector[] {
  const groups = groupsOf(tiles, sectorOf);
  if (groups.length === 0 || width <= 0 || height <= 0) return [];
  const heading = groups.length > 1 ? headingHeight : 0;
  const boxes = withRoomForHeadings(groups, width, height, heading);
  // What is left over after the last round is left free, so that the areas are exactly in proportion.
  const unit = Math.min(...groups.map((group, index) => inner(boxes[index] as Box, heading) / group.value));
  return groups.map((group, index) => {
    const box = boxes[index] as Box;
    const body = { x: box.x, y: box.y + heading, width: box.width, height: (unit * group.value) / box.width };
    return { name: group.name, heading: { ...box, height: heading }, tiles: placed(group.tiles, body) };
  });
}

/** Asks for each sector's heading in addition to its value, until what is asked for fits what comes out. */
function withRoomForHeadings(groups: readonly Group[], width: number, height: number, heading: number): readonly Box[] {
  const total = groups.reduce((sum, group) => sum + group.value, 0);
  let best = squarified(groups.map((group) => group.value), width, height);
  let boxes = best;
  for (let round = 0; round < ROUNDS && heading > 0; round++) {
    const free = width * height - heading * boxes.reduce((sum, box) => sum + box.width, 0);
    const asked = groups.map((group, index) => Math.max(1, (free * group.value) / total + heading * (boxes[index] as Box).width));
    boxes = squarified(asked, width, height);
    if (unevenness(groups, boxes, heading) < unevenness(groups, best, heading)) best = boxes;
  }
  return best;
}

function unevenness(groups: readonly Group[], boxes: readonly Box[], heading: number): number {
  const densities = groups.map((group, index) => inner(boxes[index] as Box, heading) / group.value);
  const lowest = Math.min(...densities);
  return lowest > 0 ? Math.max(...densities) / lowest : Infinity;
}

function inner(box: Box, heading: number): number {
  return Math.max(0, box.height - heading) * box.width;
}

function placed(tiles: readonly Tile[], body: Box): readonly PlacedTile[] {
  const boxes = squarified(tiles.map((tile) => tile.value), body.width, body.height);
  return tiles.map((tile, index) => {
    const box = boxes[index] as Box;
    return { tile, box: { ...box, x: body.x + box.x, y: body.y + box.y } };
  });
}

/** Boxes in the order of the values, which fall. */
function squarified(values: readonly number[], width: number, height: number): readonly Box[] {
  const root = hierarchy<{ readonly value?: number; readonly children?: readonly { readonly value: number }[] }>({
    children: values.map((value) => ({ value })),
  }).sum((node) => node.value ?? 0);
  const laid = treemap<{ readonly value?: number }>().tile(treemapSquarify).size([width, height])(root);
  return (laid.children ?? []).map(({ x0, y0, x1, y1 }) => ({ x: x0, y: y0, width: x1 - x0, height: y1 - y0 }));
}

/** By sector, the highest value first. */
function groupsOf(tiles: readonly Tile[], sectorOf: (tile: Tile) => string): readonly Group[] {
  const bySector = new Map<string, Tile[]>();
  for (const tile of tiles.filter((one) => one.value > 0)) {
    const name = sectorOf(tile);
    const members = bySector.get(name);
    if (members === undefined) bySector.set(name, [tile]);
    else members.push(tile);
  }
  return [...bySector]
    .map(([name, members]) => ({
      name,
      tiles: members.toSorted((one, other) => other.value - one.value),
      value: members.reduce((sum, tile) => sum + tile.value, 0),
    }))
    .toSorted((one, other) => other.value - one.value);
}
