import type { Report } from '../report/report.ts';
import { countWhile } from '../text/search.ts';
import type { Span } from '../text/span.ts';
import { outlineOf, type Part } from './outline.ts';

/**
 * What encloses each offset (UTF-16), from the innermost to the whole text: cell, row, group, table, section; or
 * sentence, paragraph, section. Each holds the one before and is larger; the first is empty where nothing is written.
 */
export function enclosingSpans(report: Report, offsets: readonly number[]): Span[][] {
  const outline = outlineOf(report);
  return offsets.map((offset) => {
    const spans = [...around(report, offset), ...partsAround(outline, offset), { start: 0, end: report.text.length }];
    return nested(spans, offset);
  });
}

/** Each time the next larger of the spans that hold the one before. */
function nested(spans: readonly Span[], offset: number): Span[] {
  const chain: Span[] = [];
  let inner: Span = { start: offset, end: offset };
  const bySize = spans.toSorted((one, other) => one.end - one.start - (other.end - other.start));
  for (const span of bySize) {
    const holds = span.start <= inner.start && inner.end <= span.end;
    const isLarger = span.start < inner.start || inner.end < span.end;
    if (!holds || !isLarger) continue;
    chain.push(span);
    inner = span;
  }
  return chain.length > 0 ? chain : [inner];
}

/** The parts that hold an offset, at whatever depth. */
function partsAround(parts: readonly Part[], offset: number): Span[] {
  return parts
    .filter(({ span }) => touches(span, offset))
    .flatMap(({ span, parts }) => [span, ...partsAround(parts, offset)]);
}

/** What is smaller than a part of the outline: cell and row, sentence and paragraph, the words of a title. */
function around({ text, pieces, sections, paragraphs }: Report, offset: number): Span[] {
  const spans: Span[] = [];
  const piece = pieces[countWhile(pieces, ({ span }) => span.start <= offset) - 1];
  const row = piece?.rows[countWhile(piece.rows, ({ span }) => span.start <= offset) - 1];
  if (row && touches(row.span, offset)) {
    spans.push(row.span);
    for (const { span, slot } of row.cells) if (touches(slot, offset)) spans.push(span, slot);
  }
  const section = sections[countWhile(sections, ({ span }) => span.start <= offset) - 1];
  if (section && touches(section.heading.line, offset)) spans.push(section.heading.span, section.heading.line);
  const paragraph = paragraphs[countWhile(paragraphs, ({ start }) => start <= offset) - 1];
  if (paragraph && touches(paragraph, offset)) spans.push(sentenceAt(text, paragraph, offset), paragraph);
  return spans;
}

const SENTENCE_ENDS = '。！？；';

/** The sentence of a paragraph at an offset, with its full stop. */
function sentenceAt(text: string, paragraph: Span, offset: number): Span {
  let { start, end } = { start: offset, end: offset };
  while (start > paragraph.start && !SENTENCE_ENDS.includes(text[start - 1] ?? '')) start--;
  while (end < paragraph.end && !SENTENCE_ENDS.includes(text[end] ?? '')) end++;
  return { start, end: Math.min(end + 1, paragraph.end) };
}

function touches({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}
