import { lossOf } from '../mend/lost-figures.ts';
import { removeRow } from '../mend/move-rows.ts';
import { foreignCells } from '../mend/planned-grid.ts';
import { message, type Text } from '../messages/message.ts';
import type { Fix } from '../problem.ts';
import { placeOf } from '../report/questions.ts';
import type { BoundTable, OtherRow, Report } from '../report/report.ts';
import type { Rule, RuleDocs } from './rule.ts';

const UNEXPECTED: Text = {
  zh: '{edition}年版格式的{table}没有“{label}”行。请核对，多余的应删去。',
  en: 'The {edition} edition has no row “{label}” in {table}. Check it, and remove it if it does not belong there.',
};

const REMOVE: Text = { zh: '删去“{label}”行（{loss}）', en: 'Remove the row “{label}” ({loss})' };

/** A row with figures that the form does not have. */
export const unexpectedRow: Rule = {
  code: 'unexpected-row',
  severity: 'warning',
  *find(report) {
    for (const table of report.tables) {
      const { form, others } = table;
      for (const row of others) {
        if (row.kind !== 'unknown' || !row.figures) continue;
        const args = { label: row.label.text, edition: form.edition, table: form.template.name };
        yield {
          span: placeOf(row.label),
          message: message(UNEXPECTED, args),
          actual: row.label.text,
          fixes: () => fixesOf(report, table, row),
        };
      }
    }
  },
};

function fixesOf(report: Report, table: BoundTable, row: Extract<OtherRow, { kind: 'unknown' }>): Fix[] {
  const edits = removeRow(report, table, row.row);
  const title = message(REMOVE, { label: row.label.text, loss: lossOf(foreignCells(row)) });
  return edits ? [{ title, edits, safe: false }] : [];
}

/** The page of this rule. */
export const unexpectedRowDocs: RuleDocs = {
  what: {
    zh: '表格里有一行填了数字，而规定的格式没有这一行。',
    en: 'A table has a row of figures that the form does not have.',
  },
  why: {
    zh: '国办公开办函〔2019〕60号、国办公开办函〔2021〕30号的表格行数固定。自行增加的行不在统计口径之内，也不参加合计；有的是沿用其他地方或往年的表样留下的。',
    en: 'The tables of notices 国办公开办函〔2019〕60号 and 国办公开办函〔2021〕30号 have a fixed set of rows. One that was added is not what others count and is in no total; some were left from the form of another place or of an older report.',
  },
  examples: [
    {
      before: `| 行政规范性文件 | 2 | 1 | 13 |
| 其他主动公开文件 | 5 | 0 | 5 |`,
      after: '| 行政规范性文件 | 2 | 1 | 13 |',
    },
  ],
  fix: {
    zh: '删去这一行。行中的数字随之删去，修复的名称里逐个列出，请先核对是否应并入其他行。',
    en: 'Removes the row with its figures, which the title of the fix names one by one: see first whether they belong into another row.',
  },
};
