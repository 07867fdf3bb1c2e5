import { tablesOf } from '../report/questions.ts';
import type { Report, Section } from '../report/report.ts';
import { readSignOff } from '../report/sign-off.ts';
import type { Written } from '../tables/table.ts';
import type { SectionTemplate } from '../templates/template.ts';
import { trim } from '../text/characters.ts';
import type { Edit } from '../text/edits.ts';
import { dialectOf, lineEnd } from './document-style.ts';
import { blankTable } from './insert-table.ts';
import { insertion } from './written.ts';

/** The title of a section, in the style of those that stand around its place. */
export function titleLine(report: Report, section: SectionTemplate): string {
  const { before, after } = neighbours(report, section);
  return headingLine(section, before ?? after);
}

/** Puts a missing section where it belongs: its title in the style of the others, and its table, if that is missing too. */
export function insertSection(report: Report, section: SectionTemplate): Edit {
  const eol = lineEnd(report.text);
  const { before, after } = neighbours(report, section);
  const title = headingLine(section, before ?? after);
  const own = ownTable(report, section, before, after);
  if (own !== undefined) {
    const start = lineStart(report, own);
    return insertion(start, { text: title, values: [] }, '', eol + eol);
  }
  const written = withBody(report, section, title, eol);
  if (after) return insertion(after.heading.line.start, written, '', eol + eol);
  return appended(report, written, eol);
}

interface Neighbours {
  readonly before?: Section;
  readonly after?: Section;
}

/** The sections that stand next to the missing one: the last of a lower number, the first of a higher one behind it. */
function neighbours({ sections }: Report, { id }: SectionTemplate): Neighbours {
  const before = sections.findLast(({ template }) => template.id < id);
  const from = before ? before.span.start : -1;
  const after = sections.find(({ template, span }) => template.id > id && span.start > from);
  return { ...(before ? { before } : {}), ...(after ? { after } : {}) };
}

/** The title with the marks that the others carry: `## `, `**`. */
export function headingLine({ number, title }: SectionTemplate, model: Section | undefined): string {
  const prefix = model?.heading.prefix ?? '';
  const suffix = model?.heading.suffix ?? '';
  return `${prefix}${number}${title}${[...suffix].filter((mark) => '*_#'.includes(mark)).join('')}`;
}

/**
 * Where the table of the missing section begins, if it stands between the neighbours without its title; not inside a
 * table of HTML, where no title can stand.
 */
function ownTable(report: Report, { id }: SectionTemplate, before?: Section, after?: Section): number | undefined {
  const tables = report.tables.filter(({ form, span, dialect, pieces }) => {
    const between =
      span.start > (before?.span.start ?? -1) && span.start < (after?.span.start ?? Number.POSITIVE_INFINITY);
    const inside = dialect === 'html' && span.start !== pieces[0]?.span.start;
    return form.template.section === id && between && !inside;
  });
  return tables[0]?.span.start;
}

function lineStart({ lines }: Report, offset: number): number {
  return lines.lineSpan(lines.lineAt(offset)).start;
}

/** A section yet to be written: the line of its title, and its table, if the report has it nowhere. */
export function withBody(report: Report, { id }: SectionTemplate, title: string, eol: string): Written {
  const table = report.template.tables.find((candidate) => candidate.section === id);
  if (table && tablesOf(report, table.id).length === 0) {
    const { text, values } = blankTable(table, dialectOf(report), eol);
    const shift = title.length + eol.length * 2;
    return {
      text: title + eol + eol + text,
      values: values.map(({ start, end }) => ({ start: start + shift, end: end + shift })),
    };
  }
  const text = title + eol + eol;
  return table ? { text: title, values: [] } : { text, values: [{ start: text.length, end: text.length }] };
}

/** Puts the section at the end, but before the signature: the organ and the date. */
function appended(report: Report, written: Written, eol: string): Edit {
  const { text } = report;
  const signOff = readSignOff(report);
  if (signOff) return insertion(lineStart(report, signOff.span.start), written, '', eol + eol);
  const end = trim(text, 0, text.length).end;
  const rest = text.slice(end);
  return { ...insertion(end, written, end === 0 ? '' : eol + eol, rest === '' ? eol : '') };
}
