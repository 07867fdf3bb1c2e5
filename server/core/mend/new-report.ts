import type { Message } from '../messages/message.ts';
import { datesIn } from '../report/dates.ts';
import { periodsIn } from '../report/periods.ts';
import type { Report } from '../report/report.ts';
import { OFFICIAL_TITLE } from '../report/title.ts';
import { joinWritten } from '../tables/cells.ts';
import type { DialectName, Written } from '../tables/table.ts';
import type { SectionTemplate, Template } from '../templates/template.ts';
import { applyEdits } from '../text/edits.ts';
import type { Span } from '../text/span.ts';
import { type BroughtForward, broughtForward } from './brought-forward.ts';
import { dialectOf, lineEnd } from './document-style.ts';
import { headingLine } from './insert-section.ts';
import { filledTable } from './insert-table.ts';
import { yearLike } from './numerals.ts';
import { setPeriod } from './set-year.ts';

/** What a new report is to be. */
export interface NewReportRequest {
  readonly template: Template;
  readonly year: number;
  /** Its full name; where it is empty a place is left for it. */
  readonly organ: string;
  readonly dialect: DialectName;
  /** Last year's report, whose title, style, period and 结转 are taken over. */
  readonly last?: Report;
}

/** A report whose figures and prose are yet to be written. `values`: where, in the order of the text. */
export interface NewReport extends Written {
  /** What is to be said of the figures that were taken over. */
  readonly words: readonly Message[];
}

/** What stands for the organ where it is not known yet. */
const ORGAN = '（机关全称）';
const TITLE = `年${OFFICIAL_TITLE}`;

/** The dialects that make a Markdown document; the others are plain text. */
const MARKDOWN: readonly DialectName[] = ['pipe', 'html'];

/** Whether a document with tables in a dialect is Markdown. */
export function isMarkdown(dialect: DialectName): boolean {
  return MARKDOWN.includes(dialect);
}

/**
 * A new report: title, six sections, three tables, everything blank but what last year's report says already. Blank and
 * not 0, so that what nobody has filled in is seen.
 */
export function newReport(request: NewReportRequest): NewReport {
  const { template, year, dialect, last } = request;
  const eol = last ? lineEnd(last.text) : '\n';
  const preface = last ? prefaceOf(last, year) : [];
  const parts: Written[] = [titleOf(request), ...preface.map(fixed)];
  const words: Message[] = [];
  for (const section of template.sections) {
    parts.push(fixed(sectionTitle(request, section)));
    const table = template.tables.find((candidate) => candidate.section === section.id);
    if (table === undefined) {
      parts.push(bodyOf(section, year, last));
      continue;
    }
    const taken: BroughtForward | undefined = last && broughtForward(template, table, year, last);
    if (taken) words.push(taken.words);
    const contentOf = (record: string, column: string) =>
      record === table.broughtForward?.to ? (taken?.figures.get(column)?.toString() ?? '') : '';
    const written = filledTable(table, dialect, eol, contentOf);
    parts.push({ text: written.text, values: written.values.filter(({ start, end }) => start === end) });
  }
  const { text, values } = joinWritten(parts, eol + eol);
  return { text: text + eol, values, words };
}

function fixed(text: string): Written {
  return { text, values: [] };
}

/** Last year's title with the new year, if it is of the same organ; else one as the form has it. */
function titleOf({ year, organ, dialect, last }: NewReportRequest): Written {
  const { before, behind } = titleMarks(dialect, last);
  const old = last?.title;
  if (last && old?.year !== undefined && old.organ === organ) {
    const words = last.text.slice(old.span.start, old.span.end);
    // The organ may stand on a line of its own above.
    if (words.includes(organ)) return fixed(before + withYear(words, old.year, year) + behind);
  }
  if (organ !== '') return fixed(before + organ + year + TITLE + behind);
  const place = { start: before.length, end: before.length + ORGAN.length };
  return { text: before + ORGAN + year + TITLE + behind, values: [place] };
}

/** The marks of Markdown around the title. */
function titleMarks(dialect: DialectName, last: Report | undefined): { before: string; behind: string } {
  if (!isMarkdown(dialect)) return { before: '', behind: '' };
  if (last?.title === undefined || !hasStyle(dialect, last)) return { before: '# ', behind: '' };
  const { text, lines, title } = last;
  const line = lines.lineSpan(lines.lineAt(title.span.start));
  return {
    before: text.slice(line.start, title.span.start).trimStart(),
    behind: text.slice(title.span.end, line.end).trimEnd(),
  };
}

/** The title of a section with the marks of last year's. */
function sectionTitle({ dialect, last }: NewReportRequest, section: SectionTemplate): string {
  if (!isMarkdown(dialect)) return headingLine(section, undefined);
  if (last === undefined || !hasStyle(dialect, last)) return `## ${headingLine(section, undefined)}`;
  const own = last.sections.find(({ template }) => template.id === section.id);
  return headingLine(section, own ?? last.sections[0]).trimStart();
}

/** Whether last year's report says how titles are marked: only a Markdown document does for another. */
function hasStyle(dialect: DialectName, last: Report): boolean {
  return last.sections.length > 0 && isMarkdown(dialect) === isMarkdown(dialectOf(last));
}

/** The paragraphs before section 一 that say which period the report covers, with that of the new year. */
function prefaceOf(last: Report, year: number): string[] {
  const end = last.sections[0]?.span.start ?? last.text.length;
  return last.paragraphs
    .filter((paragraph) => paragraph.end <= end && periodsIn(last.text, paragraph).length > 0)
    .map((paragraph) => ofYear(last, paragraph, year));
}

/** What a section without a table begins with: nothing, or what last year's said there of the period. */
function bodyOf({ id }: SectionTemplate, year: number, last: Report | undefined): Written {
  const section = last?.sections.find(({ template }) => template.id === id);
  const sentences =
    last && section
      ? last.paragraphs
          .filter(({ start, end }) => section.span.start <= start && end <= section.span.end)
          .flatMap((paragraph) => periodsIn(last.text, paragraph).map(({ span }) => sentenceAt(last, paragraph, span)))
          .map((sentence) => ofYear(last, sentence, year))
      : [];
  const text = [...new Set(sentences)].join('');
  return { text, values: [{ start: text.length, end: text.length }] };
}

/** The sentence of a paragraph that a span stands in, with its full stop. */
function sentenceAt({ text }: Report, paragraph: Span, { start, end }: Span): Span {
  const before = text.lastIndexOf('。', start - 1) + 1;
  const stop = text.indexOf('。', end);
  return {
    start: Math.max(paragraph.start, before),
    end: stop < 0 ? paragraph.end : Math.min(paragraph.end, stop + 1),
  };
}

/** A stretch of last year's report with its period and its year those of the new one. */
function ofYear(last: Report, span: Span, year: number): string {
  const periods = periodsIn(last.text, span).map((period) => period.span);
  const edits = periods.flatMap((period) => setPeriod(last.text, period, year));
  const done = applyEdits(
    last.text.slice(span.start, span.end),
    edits.map((edit) => ({
      newText: edit.newText,
      span: { start: edit.span.start - span.start, end: edit.span.end - span.start },
    })),
  );
  return last.year === undefined ? done : withYear(done, last.year, year);
}

/** A text with one year in the place of another, in the digits used there. */
function withYear(text: string, old: number, year: number): string {
  const whole = { start: 0, end: text.length };
  const dates = datesIn(text, whole).filter((date) => date.year === old);
  return applyEdits(
    text,
    dates.map(({ span: { start } }) => ({
      span: { start, end: start + 4 },
      newText: yearLike(text.slice(start, start + 4), year),
    })),
  );
}
