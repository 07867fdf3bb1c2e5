/**
 * The most items that can stay where they are when the others are moved so that all are in order: a longest rising
 * subsequence by `rank`. Of two that would do, the one whose last items rank lower.
 */
export function inOrder<Item, Rank extends string | number>(
  items: readonly Item[],
  rank: (item: Item) => Rank,
): ReadonlySet<Item> {
  const lengths: number[] = [];
  const before: number[] = [];
  let best = -1;
  items.forEach((item, at) => {
    lengths[at] = 1;
    before[at] = -1;
    for (let earlier = 0; earlier < at; earlier++) {
      const other = items[earlier];
      if (other === undefined || rank(other) >= rank(item) || (lengths[earlier] ?? 0) < (lengths[at] ?? 0)) continue;
      lengths[at] = (lengths[earlier] ?? 0) + 1;
      before[at] = earlier;
    }
    if (best < 0 || (lengths[at] ?? 0) > (lengths[best] ?? 0)) best = at;
  });
  const kept = new Set<Item>();
  for (let at = best; at >= 0; at = before[at] ?? -1) {
    const item = items[at];
    if (item !== undefined) kept.add(item);
  }
  return kept;
}
