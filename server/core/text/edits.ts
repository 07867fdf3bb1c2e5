import type { Span } from './span.ts';

/** One replacement: the text of `span` gives way to `newText`. An empty span inserts. */
export interface Edit {
  readonly span: Span;
  readonly newText: string;
  /**
   * The places in `newText` (UTF-16 offsets counted from its start, in order, apart) that a person fills in next.
   * A client that takes snippets gets them as tab stops, unless its editor would re-indent the text; every other
   * client gets `newText` as it is.
   */
  readonly tabStops?: readonly Span[];
}

/**
 * The text after all edits, which are given against `text` as it stands and must not overlap.
 * Two insertions at one offset come out in the order given.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let from = 0;
  for (const { span, newText } of orderedEdits(edits)) {
    result += text.slice(from, span.start) + newText;
    from = span.end;
  }
  return result + text.slice(from);
}

/** Edits in the order of the text; insertions at one offset keep theirs and stand before a replacement. */
export function orderedEdits(edits: readonly Edit[]): Edit[] {
  return [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
