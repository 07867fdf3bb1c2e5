import type { Message } from '../messages/message.ts';
import type { Problem } from '../problem.ts';
import type { Report } from '../report/report.ts';
import { readSignOff } from '../report/sign-off.ts';
import type { Piece } from '../tables/table.ts';
import type { Span } from '../text/span.ts';
import { drawPiece, drawTable } from './draw-table.ts';
import type { Block, Preview, TextBlock } from './preview.ts';
import { ProblemPlaces } from './remarks.ts';

/**
 * A report as a reader is to see it: title, sections, paragraphs, and its tables as the form prints them, with what the
 * problems say of them. Throws nothing, whatever the text.
 */
export function previewOf(report: Report, problems: readonly Problem[]): Preview {
  const places = new ProblemPlaces(problems);
  const equations: Message[] = [];
  const standing: Standing[] = [];
  for (const table of report.tables)
    standing.push({ at: table.span.start, blocks: [drawTable(table, places, equations)] });
  const foreign = foreignPieces(report);
  for (const piece of foreign) standing.push({ at: piece.span.start, blocks: [drawPiece(piece)] });
  const gaps = new Map(
    problems.filter(({ code }) => code === 'missing-table').map(({ span, message }) => [span.start, message]),
  );
  let next = 0;
  for (const line of linesOf(report, places)) {
    while ((foreign[next]?.span.end ?? Number.POSITIVE_INFINITY) <= line.source.start) next++;
    if ((foreign[next]?.span.start ?? Number.POSITIVE_INFINITY) < line.source.end) continue;
    const words = gaps.get(line.source.start);
    standing.push({ at: line.source.start, blocks: words ? [line, { kind: 'gap', words }] : [line] });
  }
  standing.sort((one, other) => one.at - other.at);
  const { title } = report;
  return {
    title: title ? report.text.slice(title.span.start, title.span.end) : '',
    blocks: standing.flatMap(({ blocks }) => blocks),
    equations,
  };
}

/** Blocks and the offset at which they stand. */
interface Standing {
  readonly at: number;
  readonly blocks: readonly Block[];
}

/** The tables that are none of the form's: at least two rows of two cells. */
function foreignPieces({ pieces, tables }: Report): Piece[] {
  const bound = new Set(tables.flatMap((table) => table.pieces));
  return pieces.filter(
    (piece) => !bound.has(piece) && piece.rows.length > 1 && piece.rows.every(({ cells }) => cells.length > 1),
  );
}

/** The lines outside the tables of the form. */
function linesOf(report: Report, places: ProblemPlaces): TextBlock[] {
  const { text, title, sections, paragraphs } = report;
  const headings = new Map(sections.map(({ heading }) => [heading.line.start, heading.span] as const));
  const signOff = readSignOff(report)?.span.start ?? text.length;
  const lines: TextBlock[] = [];
  for (const paragraph of paragraphs) {
    const heading = headings.get(report.lines.lineSpan(report.lines.lineAt(paragraph.start)).start);
    const isTitle = title && paragraph.start <= title.span.start && title.span.end <= paragraph.end;
    const line = (kind: TextBlock['kind'], source: Span): TextBlock => ({
      kind,
      text: withoutEmphasis(text.slice(source.start, source.end)),
      source,
      remarks: places.ofLine(paragraph),
    });
    if (isTitle) lines.push(line('title', title.span));
    else if (heading) lines.push(line('heading', heading.start < heading.end ? heading : paragraph));
    else if (!isRuler(text, paragraph)) {
      const words = behindMarks(text, paragraph);
      if (words.start > paragraph.start) lines.push(line('subheading', words));
      else lines.push(line(paragraph.start >= signOff ? 'sign-off' : 'paragraph', paragraph));
    }
  }
  return lines;
}

/** The words of a Markdown heading (`### 　`), or the whole line where it is none. */
function behindMarks(text: string, { start, end }: Span): Span {
  let at = start;
  while (at < end && text[at] === '#') at++;
  const level = at - start;
  while (at < end && text[at] === ' ') at++;
  return level > 0 && level <= 6 && at > start + level && at < end ? { start: at, end } : { start, end };
}

/** Whether a line is only drawn: `---`, `===`, `***`. */
function isRuler(text: string, { start, end }: Span): boolean {
  const mark = text[start] ?? '';
  if (!'-=*_'.includes(mark) || end - start < 3) return false;
  for (let at = start; at < end; at++) if (text[at] !== mark) return false;
  return true;
}

function withoutEmphasis(words: string): string {
  return words.replaceAll('**', '');
}
