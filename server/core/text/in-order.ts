import { countWhile } from './search.ts';

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
    // Runs begin lower the longer they are.
    const length = countWhile(runs, (run) => rank(run.first) > rank(first));
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
