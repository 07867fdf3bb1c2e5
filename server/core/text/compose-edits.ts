import { type Edit, orderedEdits } from './edits.ts';
import type { Span } from './span.ts';

/**
 * The edits that do at once what `first` and then `second` do: `first` is against a text, `second` against what comes
 * out of it. They are in order and apart, and those that meet are one; tab stops are lost. Takes time in proportion to
 * the number of edits.
 */
export function composeEdits(first: readonly Edit[], second: readonly Edit[]): Edit[] {
  const between = new Parts(partsOf(first));
  const parts: Part[] = [];
  let at = 0;
  for (const { span, newText } of orderedEdits(second)) {
    for (const part of between.take(span.start - at)) parts.push(part);
    parts.push({ kind: 'new', text: newText });
    between.take(span.end - span.start);
    at = span.end;
  }
  for (const part of between.take(Number.POSITIVE_INFINITY)) parts.push(part);
  return editsOf(parts);
}

/**
 * The edits without what they put in the place of itself; those that change nothing are gone. Neither a `\r\n` nor a
 * pair of surrogates is cut in two. `edits` are in order and apart.
 */
export function slimEdits(text: string, edits: readonly Edit[]): Edit[] {
  return edits.flatMap((edit) => {
    const slim = slimEdit(text, edit);
    return slim.newText === '' && slim.span.start === slim.span.end ? [] : [slim];
  });
}

/** A stretch of a changed text: one that stood in the original, or a new one. */
type Part = { readonly kind: 'kept'; readonly span: Span } | { readonly kind: 'new'; readonly text: string };

/** All of a changed text. The last part has no end, for the length of the text does not matter. */
function partsOf(edits: readonly Edit[]): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const { span, newText } of orderedEdits(edits)) {
    parts.push({ kind: 'kept', span: { start: at, end: span.start } }, { kind: 'new', text: newText });
    at = span.end;
  }
  parts.push({ kind: 'kept', span: { start: at, end: Number.POSITIVE_INFINITY } });
  return parts;
}

/** The edits that leave these parts: whatever stands between two kept ones is replaced by the new ones there. */
function editsOf(parts: readonly Part[]): Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  let newText = '';
  for (const part of parts) {
    if (part.kind === 'new') newText += part.text;
    else {
      if (part.span.start > at || newText !== '') edits.push({ span: { start: at, end: part.span.start }, newText });
      at = part.span.end;
      newText = '';
    }
  }
  return edits;
}

/** Parts that are taken off from the left. */
class Parts {
  private next = 0;
  /** How much of the next part is gone. */
  private gone = 0;

  constructor(private readonly parts: readonly Part[]) {}

  /** The parts of the next `length` UTF-16 units; none of them is empty. */
  take(length: number): Part[] {
    const taken: Part[] = [];
    let missing = length;
    for (let part = this.parts[this.next]; part !== undefined && missing > 0; part = this.parts[this.next]) {
      const left = lengthOf(part) - this.gone;
      const size = Math.min(left, missing);
      if (size > 0) taken.push(cut(part, this.gone, size));
      if (size === left) this.next++;
      this.gone = size === left ? 0 : this.gone + size;
      missing -= size;
    }
    return taken;
  }
}

function lengthOf(part: Part): number {
  return part.kind === 'new' ? part.text.length : part.span.end - part.span.start;
}

function cut(part: Part, from: number, length: number): Part {
  if (part.kind === 'new') return { kind: 'new', text: part.text.slice(from, from + length) };
  const start = part.span.start + from;
  return { kind: 'kept', span: { start, end: start + length } };
}

function slimEdit(text: string, { span: { start, end }, newText }: Edit): Edit {
  const most = Math.min(end - start, newText.length);
  let head = 0;
  while (head < most && text[start + head] === newText[head]) head++;
  if (head > 0 && (isInside(text, start + head) || isInside(newText, head))) head--;
  let tail = 0;
  while (tail < most - head && text[end - tail - 1] === newText[newText.length - tail - 1]) tail++;
  if (tail > 0 && (isInside(text, end - tail) || isInside(newText, newText.length - tail))) tail--;
  return { span: { start: start + head, end: end - tail }, newText: newText.slice(head, newText.length - tail) };
}

/** Whether an offset stands inside a line end or a character. */
function isInside(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  return (before === 13 && after === 10) || (isHigh(before) && isLow(after));
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
