/**
 * The most items that can stay where they are when the others are moved so that all are in order: a longest rising
 * subsequence by `rank`. Of two that changed places the one that now stands first stays.
 */
export function inOrder<Item, Rank extends string | number>(
  items: readonly Item[],
  rank: (item: Item) => Rank,
): ReadonlySet<Item> {
  /** Read from the end: for every length the run of that length whose first item ranks highest (patience sorting). */
  const runs: Run<Item>[] = [];
  for (let at = items.length - 1; at >= 0; at--) {
    const first = items[at] as Item;
    const length = runsAbove(runs, rank(first), rank);
    const after = runs[length - 1];
    runs[length] = after === undefined ? { first } : { first, after };
  }
  const kept = new Set<Item>();
  for (let run = runs.at(-1); run !== undefined; run = run.after) kept.add(run.first);
  return kept;
}

interface Run<Item> {
  readonly first: Item;
  readonly after?: Run<Item>;
}

/** How many runs begin above a rank; runs begin lower the longer they are. */
function runsAbove<Item, Rank extends string | number>(
  runs: readonly Run<Item>[],
  limit: Rank,
  rank: (item: Item) => Rank,
): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (run !== undefined && rank(run.first) > limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
