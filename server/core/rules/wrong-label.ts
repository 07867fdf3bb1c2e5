import { message, type Text } from '../messages/message.ts';
import type { Finding } from '../problem.ts';
import { placeOf } from '../report/questions.ts';
import type { BoundLabel, BoundTable, Report } from '../report/report.ts';
import { DIALECT } from '../tables/dialects.ts';
import type { Rule } from './rule.ts';

const LABEL: Text = {
  zh: '“{actual}”与{edition}年版格式不一致，应为“{expected}”。',
  en: '“{actual}” departs from the {edition} edition of the form; it should be “{expected}”.',
};
const REPLACE: Text = { zh: '改为“{expected}”', en: 'Replace with “{expected}”' };

/** The label of a row, a group or a column departs from the form in words (DOMAIN A8). */
export const wrongLabel: Rule = {
  code: 'wrong-label',
  severity: 'error',
  *find(report) {
    for (const table of report.tables) {
      for (const label of table.labels) if (label.match === 'words') yield finding(report, table, label);
    }
  },
};

function finding(report: Report, table: BoundTable, { cell, template }: BoundLabel): Finding {
  const actual = cell.text.replaceAll(/\s+/gu, '');
  const expected = template.text;
  return {
    span: placeOf(cell),
    message: message(LABEL, { actual, expected, edition: table.form.edition }),
    expected,
    actual,
    fixes: [
      {
        title: message(REPLACE, { expected }),
        edits: [DIALECT[table.dialect].setCell(report.text, cell, expected)],
        safe: true,
      },
    ],
  };
}
