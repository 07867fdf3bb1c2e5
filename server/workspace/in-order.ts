/**
 * Does `work` for every item, at most `limit` at a time, and gives the results in the order of the items. `work` must
 * not reject.
 */
export async function* inOrder<Item, Result>(
  items: Iterable<Item>,
  limit: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const underWay: Promise<Result>[] = [];
  for (const item of items) {
    underWay.push(work(item));
    if (underWay.length < limit) continue;
    const oldest = underWay.shift();
    if (oldest) yield await oldest;
  }
  yield* underWay;
}
