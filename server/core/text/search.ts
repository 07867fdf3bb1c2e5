import type { Span } from './span.ts';

/**
 * How many items at the head of a list a condition holds for, found by halving: it must hold for none behind the first
 * it does not hold for.
 */
export function countWhile<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(items[middle] as Item)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The last item that begins at or before an offset (UTF-16), of items in the order of the text; undefined where all begin
 * behind it.
 */
export function lastBegun<Item extends { readonly span: Span }>(
  items: readonly Item[],
  offset: number,
): Item | undefined {
  return items[countWhile(items, ({ span }) => span.start <= offset) - 1];
}
