/**
 * Moves places on a line apart so that no two are nearer than `gap`, each as little as it takes, within [low, high].
 * The order stays; the answer is in the order of the places given.
 */
export function labelPlaces(places: readonly number[], gap: number, low: number, high: number): readonly number[] {
  const order = places.map((_, index) => index).sort((one, other) => (places[one] ?? 0) - (places[other] ?? 0));
  // Neighbours that touch become one block, which stands around the mean of what its members want.
  const blocks: { wanted: number; members: number[] }[] = [];
  for (const index of order) {
    let block = { wanted: places[index] ?? 0, members: [index] };
    for (let before = blocks.at(-1); before !== undefined && end(before, gap) + gap > start(block, gap); before = blocks.at(-1)) {
      blocks.pop();
      const shift = before.members.length * gap;
      const total = before.members.length + block.members.length;
      const first = (start(before, gap) * before.members.length + (start(block, gap) - shift) * block.members.length) / total;
      block = { wanted: first + ((total - 1) * gap) / 2, members: [...before.members, ...block.members] };
    }
    blocks.push(block);
  }
  const spread = new Array<number>(places.length).fill(0);
  let least = low;
  for (const block of blocks) {
    let place = Math.max(least, start(block, gap));
    for (const index of block.members) {
      spread[index] = place;
      place += gap;
    }
    least = place;
  }
  return pushedUp(spread, order, gap, high);
}

function pushedUp(spread: number[], order: readonly number[], gap: number, high: number): readonly number[] {
  let most = high;
  for (const index of order.toReversed()) {
    const place = Math.min(most, spread[index] ?? 0);
    spread[index] = place;
    most = place - gap;
  }
  return spread;
}

function start(block: { readonly wanted: number; readonly members: readonly number[] }, gap: number): number {
  return block.wanted - ((block.members.length - 1) * gap) / 2;
}

function end(block: { readonly wanted: number; readonly members: readonly number[] }, gap: number): number {
  return block.wanted + ((block.members.length - 1) * gap) / 2;
}
