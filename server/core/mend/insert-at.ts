import { type Message, message, type Text, whole } from '../messages/message.ts';
import { tablesOf } from '../report/questions.ts';
import type { Report } from '../report/report.ts';
import type { Written } from '../tables/table.ts';
import { EDITIONS } from '../templates/editions.ts';
import type { SectionTemplate, TableTemplate, Template } from '../templates/template.ts';
import type { Edit } from '../text/edits.ts';
import { countWhile } from '../text/search.ts';
import { dialectOf, lineEnd } from './document-style.ts';
import { titleLine, withBody } from './insert-section.ts';
import { blankTable, isBlankLine } from './insert-table.ts';
import { insertion } from './written.ts';

/** A table or a section of the form that a person may put where the cursor is. */
export type Insertable = { readonly name: Message; readonly missing: boolean; readonly about: Message } & (
  | { readonly kind: 'table'; readonly template: TableTemplate }
  | { readonly kind: 'section'; readonly template: SectionTemplate }
);

const EDITION: Text = { zh: '{edition}年版格式', en: 'the {edition} edition of the form' };
const MISSING: Text = { zh: '报告中缺少，{edition}', en: 'missing in the report, {edition}' };
const PRESENT: Text = { zh: '报告中已有，{edition}', en: 'stands in the report already, {edition}' };

/** The tables of the form that can be put in, those that the report lacks first. */
export function insertableTables(report: Report): Insertable[] {
  return missingFirst(
    editionOf(report).tables.map((template) => {
      const missing = tablesOf(report, template.id).length === 0;
      return { kind: 'table', template, name: message(template.name), missing, about: about(report, missing) };
    }),
  );
}

/** The sections of the form that can be put in, those that the report lacks first. */
export function insertableSections(report: Report): Insertable[] {
  return missingFirst(
    editionOf(report).sections.map((template) => {
      const missing = !report.sections.some((section) => section.template.id === template.id);
      const name = whole(template.number + template.title);
      return { kind: 'section', template, name, missing, about: about(report, missing) };
    }),
  );
}

/**
 * Puts a table or a section of the form into the line of an offset (UTF-16), as the document writes its own: in the place
 * of a blank line, below one with words, below the table that the offset is in.
 */
export function insertAt(report: Report, offset: number, { kind, template }: Insertable): Edit {
  const { text, lines } = report;
  const eol = lineEnd(text);
  const line = lines.lineAt(below(report, offset));
  const { start, end } = lines.lineSpan(line);
  const written: Written =
    kind === 'table'
      ? blankTable(template, dialectOf(report), eol)
      : withBody({ ...report, template: editionOf(report) }, template, titleLine(report, template), eol);
  const behind = isBlankLine(report, line + 1) ? '' : eol;
  if (!isBlankLine(report, line)) return insertion(end, written, eol + eol, behind);
  return { ...insertion(start, written, isBlankLine(report, line - 1) ? '' : eol, behind), span: { start, end } };
}

/** The end of the table that an offset is in, for nothing is put into another table; else the offset. */
function below({ pieces, lines }: Report, offset: number): number {
  const piece = pieces[countWhile(pieces, ({ span }) => lines.lineAt(span.start) <= lines.lineAt(offset)) - 1];
  return piece && offset <= piece.span.end ? piece.span.end : offset;
}

/** Of a document that is no report yet the newest edition. */
function editionOf({ recognised, template }: Report): Template {
  return recognised ? template : (EDITIONS.at(-1) ?? template);
}

function about(report: Report, missing: boolean): Message {
  const { edition } = editionOf(report);
  const named = message(EDITION, { edition: whole(edition) });
  if (!report.recognised) return named;
  return message(missing ? MISSING : PRESENT, { edition: named });
}

function missingFirst(all: readonly Insertable[]): Insertable[] {
  return [...all.filter(({ missing }) => missing), ...all.filter(({ missing }) => !missing)];
}
