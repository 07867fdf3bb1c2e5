import { orderRows } from '../mend/move-rows.ts';
import { type Message, message, type Text } from '../messages/message.ts';
import type { Fix } from '../problem.ts';
import { firstLine, placeOf } from '../report/questions.ts';
import type { BoundRow, BoundTable, Report } from '../report/report.ts';
import type { Rule, RuleDocs } from './rule.ts';

const ONE: Text = {
  zh: '“{label}”行的位置不对，{place}。',
  en: 'The row “{label}” stands out of order: it belongs {place}.',
};
const BEHIND: Text = { zh: '应排在“{other}”行之后', en: 'behind “{other}”' };
const AT_HEAD: Text = { zh: '应排在最前', en: 'before all other rows' };
const SEVERAL: Text = {
  zh: '{table}有{count}行的位置不对，请按规定格式的顺序排列。',
  en: '{count} rows of {table} stand out of order. Put them in the order of the form.',
};

const ORDER: Text = {
  zh: '把{table}各行按规定格式的顺序排列',
  en: 'Put the rows of {table} in the order of the form',
};

/** Rows stand in another order than on the form; one problem per table. */
export const rowOrder: Rule = {
  code: 'row-order',
  severity: 'warning',
  *find(report) {
    for (const table of report.tables) {
      const moved = table.rows.filter((row) => row.moved).map((row) => describe(table, row));
      const [first, ...others] = moved;
      if (first === undefined) continue;
      const fixes = () => fixesOf(report, table);
      if (others.length === 0) yield { ...first, fixes };
      else {
        yield {
          span: firstLine(report, table),
          message: message(SEVERAL, { table: table.form.template.name, count: moved.length }),
          related: moved,
          fixes,
        };
      }
    }
  },
};

function fixesOf(report: Report, table: BoundTable): Fix[] {
  const edits = orderRows(report, table);
  return edits ? [{ title: message(ORDER, { table: table.form.template.name }), edits, safe: true }] : [];
}

function describe(table: BoundTable, { form, row, label }: BoundRow) {
  const args = { label: form.label?.text ?? '', place: placeOfRow(table, form.index) };
  return { span: label ? placeOf(label) : row.span, message: message(ONE, args) };
}

/** Where a row belongs: behind the row before it on the form, of those that stand in order. */
function placeOfRow({ rows }: BoundTable, index: number): Message {
  const before = rows.findLast(({ form, moved }) => !moved && form.index < index);
  return before ? message(BEHIND, { other: before.form.label?.text ?? '' }) : message(AT_HEAD);
}

/** The page of this rule. */
export const rowOrderDocs: RuleDocs = {
  what: {
    zh: '表格各行的先后顺序与规定的格式不同。每张表只报告一次。',
    en: 'The rows of a table stand in another order than on the form. One problem per table.',
  },
  why: {
    zh: '国办公开办函〔2019〕60号、国办公开办函〔2021〕30号的表格各行顺序固定，按位置复制、汇总数据的人会把数字填到别的行里。本工具按名称辨认各行，顺序不同不影响勾稽计算。',
    en: 'The rows of the tables of notices 国办公开办函〔2019〕60号 and 国办公开办函〔2021〕30号 have a fixed order, and whoever copies figures by position puts them into other rows. Rows are known by their labels here, so the sums are made all the same.',
  },
  examples: [
    {
      before: `|  |  | 3.要求提供公开出版物 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
|  |  | 2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |`,
      after: `|  |  | 2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
|  |  | 3.要求提供公开出版物 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |`,
    },
  ],
  fix: {
    zh: '把各行连同数字移到规定的位置。合并单元格的表格重新排版，数字不变。',
    en: 'Moves the rows with their figures to where they belong. Where cells are merged, the table is laid out anew with the same figures.',
  },
};
