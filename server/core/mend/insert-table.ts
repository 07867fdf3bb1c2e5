import { isAnnouncement } from '../report/announcements.ts';
import type { Report, Section } from '../report/report.ts';
import { DIALECT } from '../tables/dialects.ts';
import type { DialectName, Grid, Written } from '../tables/table.ts';
import { gridRow } from '../templates/form.ts';
import type { TableTemplate } from '../templates/template.ts';
import { trim } from '../text/characters.ts';
import type { Edit } from '../text/edits.ts';
import { dialectOf, lineEnd } from './document-style.ts';
import { insertion } from './written.ts';

/** What stands in the value cells of a table yet to be filled in. */
export const EMPTY_VALUE = '0';

/** A blank table of the form as text in a dialect. */
export function blankTable(table: TableTemplate, dialect: DialectName, eol: string): Written {
  return filledTable(table, dialect, eol, () => EMPTY_VALUE);
}

/** A table of the form as text in a dialect, its value cells holding what `contentOf` says of record and column. */
export function filledTable(
  table: TableTemplate,
  dialect: DialectName,
  eol: string,
  contentOf: (record: string, column: string) => string,
): Written {
  const grid: Grid = { columns: table.gridColumns, rows: table.rows.map((row) => gridRow(row, contentOf)) };
  return DIALECT[dialect].write(grid, eol);
}

/** Puts a blank table below the title of its section, behind a line that announces it. */
export function insertTable(report: Report, section: Section, table: TableTemplate): Edit {
  const eol = lineEnd(report.text);
  const dialect = dialectOf(report);
  const anchor = announcement(report, section) ?? report.lines.lineAt(section.heading.line.start);
  const { end } = report.lines.lineSpan(anchor);
  const behind = isBlankLine(report, anchor + 1) ? '' : eol;
  return insertion(end, blankTable(table, dialect, eol), eol + eol, behind);
}

/** The number of the line below a title that announces the table, such as 表格如下： */
export function announcement(report: Report, { heading, span }: Section): number | undefined {
  const { text, lines } = report;
  const first = lines.lineAt(heading.line.start) + 1;
  for (let line = first; line < lines.lineCount; line++) {
    const { start, end } = lines.lineSpan(line);
    if (start >= span.end) return undefined;
    const words = trim(text, start, end);
    if (words.start === words.end) continue;
    const last = text[words.end - 1];
    return last === '：' || last === ':' || isAnnouncement(report, words) ? line : undefined;
  }
  return undefined;
}

/** Whether nothing stands on a line, were it before the first or behind the last. */
export function isBlankLine({ text, lines }: Report, line: number): boolean {
  if (line < 0 || line >= lines.lineCount) return true;
  const { start, end } = lines.lineSpan(line);
  const words = trim(text, start, end);
  return words.start === words.end;
}
