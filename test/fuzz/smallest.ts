/**
 * The smallest text found that a condition still holds for, by leaving out parts: first halves, then ever smaller parts.
 * `text` is one that it holds for.
 */
export function smallest(text: string, holds: (text: string) => boolean): string {
  let best = text;
  for (let size = Math.ceil(best.length / 2); size >= 1; size = size > 1 ? Math.ceil(size / 2) : 0) {
    for (let at = 0; at < best.length; ) {
      const less = best.slice(0, at) + best.slice(at + size);
      if (less.length < best.length && holds(less)) best = less;
      else at += size;
    }
  }
  return best;
}
