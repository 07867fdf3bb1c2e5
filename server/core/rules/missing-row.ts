import { insertRow, placeOfRow, type RowPlace } from '../mend/insert-row.ts';
import { neededFigures } from '../mend/needed-row.ts';
import { message, type Text } from '../messages/message.ts';
import type { Finding, Fix } from '../problem.ts';
import { firstLine, missingRows, placeOf } from '../report/questions.ts';
import type { BoundTable, Report } from '../report/report.ts';
import type { Cell, Row } from '../tables/table.ts';
import type { FormRow } from '../templates/form.ts';
import type { Rule, RuleDocs } from './rule.ts';

const ROW: Text = {
  zh: '{table}缺“{label}”行，请补上，没有的填0。',
  en: 'The row “{label}” is missing from {table}. Add it, with 0 where there is nothing.',
};
const VALUES: Text = {
  zh: '{table}只有表头，缺填数的一行（{count}格）。',
  en: '{table} has its header only; the row of {count} figures is missing.',
};
const INSERT: Text = { zh: '插入“{label}”行', en: 'Insert the row “{label}”' };
const INSERT_NEEDED: Text = {
  zh: '插入“{label}”行，按勾稽关系填数',
  en: 'Insert the row “{label}” with the figures that the sums need',
};
const INSERT_VALUES: Text = { zh: '插入填数的一行', en: 'Insert the row of figures' };

/** A row of the form stands nowhere in its table. */
export const missingRow: Rule = {
  code: 'missing-row',
  severity: 'error',
  *find(report) {
    for (const table of report.tables) {
      for (const row of missingRows(table)) yield finding(report, table, row);
    }
  },
};

function finding(report: Report, table: BoundTable, row: FormRow): Finding {
  const place = placeOfRow(table, row);
  const neighbour = place && labelOf(table, place.row);
  const args = { table: table.form.template.name, label: row.label?.text ?? '', count: row.values.length };
  return {
    span: neighbour ? placeOf(neighbour) : firstLine(report, table),
    message: message(row.label ? ROW : VALUES, args),
    ...(row.label ? { expected: row.label.text } : {}),
    fixes: () => (place ? insertion(report, table, row, place) : []),
  };
}

function insertion(report: Report, table: BoundTable, row: FormRow, place: RowPlace): Fix[] {
  const label = row.label?.text;
  const figures = neededFigures(table, row);
  const title = figures?.some((figure) => figure !== 0) ? INSERT_NEEDED : INSERT;
  const edits = insertRow(report, table, row, place, figures);
  if (edits === undefined) return [];
  return [{ title: label === undefined ? message(INSERT_VALUES) : message(title, { label }), edits, safe: false }];
}

/** The innermost label of a row, or the last words of a header. */
function labelOf({ rows }: BoundTable, row: Row): Cell | undefined {
  const bound = rows.find((candidate) => candidate.row === row);
  return bound?.label ?? row.cells.findLast(({ text }) => text !== '') ?? row.cells[0];
}

/** The page of this rule. */
export const missingRowDocs: RuleDocs = {
  what: {
    zh: '表格缺少规定的一行。',
    en: 'A table lacks a row of the form.',
  },
  why: {
    zh: '国办公开办函〔2019〕60号、国办公开办函〔2021〕30号的表格行数固定，没有发生的情形也要保留这一行并填0。少一行，合计就无从核对，按行汇总也会错位。',
    en: 'The tables of notices 国办公开办函〔2019〕60号 and 国办公开办函〔2021〕30号 have a fixed set of rows, kept with 0 where there is nothing. With a row less no total can be checked, and whoever adds up reports row by row goes wrong.',
  },
  examples: [{ before: '', after: '|  |  | 2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n' }],
  fix: {
    zh: '按所在表格的写法插入这一行，填入由勾稽关系推出的数，推不出的全填0。填入的数是推断的，请核对。',
    en: 'Inserts the row in the shape of its neighbours, with the figures that follow from the sums, else with 0. What is filled in is inferred: check it.',
  },
};
