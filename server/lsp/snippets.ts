import type { Span } from '../core/index.ts';

/** A text with tab stops as a snippet, and the number the next stop of the same fix gets. */
export interface Snippet {
  readonly value: string;
  readonly next: number;
}

/**
 * Writes `text` in the snippet syntax of LSP 3.18: every span of `stops` (UTF-16 offsets in `text`, in order, apart) a
 * tab stop with its text as placeholder, numbered from `first`. An editor takes the stops of several edits for one
 * snippet, so numbers go on over the edits of a fix, and only its last edit ends the tour (`last`): at the end of the
 * text it puts in, not on the line after.
 */
export function toSnippet(text: string, stops: readonly Span[], first: number, last: boolean): Snippet {
  const exit = Math.max(text.trimEnd().length, stops.at(-1)?.end ?? 0);
  let value = '';
  let from = 0;
  let next = first;
  for (const { start, end } of stops) {
    const placeholder = escapeSnippet(text.slice(start, end));
    value +=
      escapeSnippet(text.slice(from, start)) + (placeholder === '' ? `\${${next}}` : `\${${next}:${placeholder}}`);
    from = end;
    next++;
  }
  value += escapeSnippet(text.slice(from, exit)) + (last ? '$0' : '') + escapeSnippet(text.slice(exit));
  return { value, next };
}

/** Text in which the snippet syntax sees nothing (LSP 3.18, "Snippet syntax": `$`, `}` and `\` are escaped). */
function escapeSnippet(text: string): string {
  return text.replace(/[$}\\]/g, '\\$&');
}
