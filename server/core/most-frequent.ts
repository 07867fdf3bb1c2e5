/** The item that there is most often; of several that there are as often the first. Undefined where there is none. */
export function mostFrequent<Item>(items: Iterable<Item>): Item | undefined {
  const counts = new Map<Item, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  let most: Item | undefined;
  let highest = 0;
  for (const [item, count] of counts) {
    if (count <= highest) continue;
    most = item;
    highest = count;
  }
  return most;
}
