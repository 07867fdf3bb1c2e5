import { dialectOf, lineEnd } from '../mend/document-style.ts';
import { blankTable } from '../mend/insert-table.ts';
import { insertion } from '../mend/written.ts';
import { message, type Text } from '../messages/message.ts';
import { tablesOf } from '../report/questions.ts';
import type { Report, Section } from '../report/report.ts';
import { trim } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import { isBegun, spellings } from './spellings.ts';
import type { Suggestion } from './suggestion.ts';

const BLANK_TABLE: Text = { zh: '空白表格，{edition}年版', en: 'blank table, {edition} edition' };

/** The table that belongs to a section and stands nowhere in the report, blank, with a blank line on either side. */
export function suggestTables(report: Report, section: Section, line: Span): Suggestion[] {
  const { text, lines, template } = report;
  const typed = text.slice(line.start, line.end).trim();
  const eol = lineEnd(text);
  const isBlank = (number: number) => {
    const { start, end } = trim(text, lines.lineSpan(number).start, lines.lineSpan(number).end);
    return start === end;
  };
  const number = lines.lineAt(line.start);
  const before = number === 0 || isBlank(number - 1) ? '' : eol;
  const behind = number + 1 >= lines.lineCount || isBlank(number + 1) ? '' : eol;
  return template.tables
    .filter(({ id, name }) => tablesOf(report, id).length === 0 && isBegun(name.zh, typed))
    .filter((table) => table.section === section.template.id)
    .map((table) => ({
      kind: 'table',
      words: table.name.zh,
      about: message(BLANK_TABLE, { edition: template.edition }),
      edit: {
        ...insertion(line.start, blankTable(table, dialectOf(report), eol), before, behind),
        span: line,
      },
      filter: spellings(table.name.zh, table.name.zh, typed),
      table: table.id,
    }));
}

/** How a blank table of the report's edition looks in Markdown; undefined where the edition has none with this id. */
export function tableInMarkdown({ template }: Report, id: string): string | undefined {
  const table = template.tables.find((candidate) => candidate.id === id);
  return table && blankTable(table, 'pipe', '\n').text;
}
