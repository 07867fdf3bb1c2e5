import type { Written } from '../tables/table.ts';
import type { Edit } from '../text/edits.ts';
import type { Span } from '../text/span.ts';

/** The edit that puts written text at an offset, with text before and behind it. */
export function insertion(at: number, { text, values }: Written, before: string, behind: string): Edit {
  const shift = (span: Span) => ({ start: span.start + before.length, end: span.end + before.length });
  const stops = values.map(shift);
  return {
    span: { start: at, end: at },
    newText: before + text + behind,
    ...(stops.length > 0 ? { tabStops: stops } : {}),
  };
}
