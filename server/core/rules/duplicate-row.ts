import { lossOf, valueCellsOf } from '../mend/lost-figures.ts';
import { removeRow, replaceRow } from '../mend/move-rows.ts';
import { foreignCells } from '../mend/planned-grid.ts';
import { type Message, message, type Text } from '../messages/message.ts';
import type { Fix } from '../problem.ts';
import { placeOf } from '../report/questions.ts';
import type { BoundRow, BoundTable, OtherRow, Report } from '../report/report.ts';
import type { Cell } from '../tables/table.ts';
import { readAmount } from '../text/numbers.ts';
import type { Span } from '../text/span.ts';
import type { Rule, RuleDocs } from './rule.ts';

const DUPLICATE: Text = {
  zh: '{row}重复出现，请核对数字，只保留一行。',
  en: 'The {row} stands here again. Compare the figures and keep one row.',
};
const LABELLED: Text = { zh: '“{label}”行', en: 'row “{label}”' };
const UNLABELLED: Text = { zh: '数字行', en: 'row of figures' };
const OTHER: Text = { zh: '另一处在这里', en: 'The other one stands here' };

const SAME: Text = {
  zh: '删去重复的{row}（数字相同）',
  en: 'Remove the second {row} (the figures are the same)',
};
const REMOVE: Text = {
  zh: '删去此处的{row}，保留另一处（{loss}）',
  en: 'Remove this {row} and keep the other one ({loss})',
};
const REPLACE: Text = {
  zh: '保留此处{row}的数字，写到另一处（{loss}）',
  en: 'Keep the figures of this {row}, in the place of the other one ({loss})',
};

/** A row of the form stands twice in its table. */
export const duplicateRow: Rule = {
  code: 'duplicate-row',
  severity: 'error',
  *find(report) {
    for (const table of report.tables) {
      for (const row of table.others) {
        if (row.kind !== 'repeated') continue;
        const kept = table.rows.find(({ form }) => form === row.form);
        if (kept === undefined) continue;
        yield {
          span: headOf(row),
          message: message(DUPLICATE, { row: nameOf(row) }),
          related: [{ span: headOf(kept), message: message(OTHER) }],
          fixes: () => fixesOf(report, table, row, kept),
        };
      }
    }
  },
};

type RepeatedRow = Extract<OtherRow, { kind: 'repeated' }>;

/** Where its label stands, else the first of its figures. */
function headOf({ label, row }: RepeatedRow | BoundRow): Span {
  const head = label ?? row.cells.find(({ text }) => text !== '');
  return head ? placeOf(head) : row.span;
}

/** By its label as the form has it. */
function nameOf({ form: { label } }: RepeatedRow): Message {
  return label ? message(LABELLED, { label: label.text }) : message(UNLABELLED);
}

/** To keep the one or the other; where the row that stands first is blank, this one first. */
function fixesOf(report: Report, table: BoundTable, row: RepeatedRow, kept: BoundRow): Fix[] {
  const removal = removeRow(report, table, row.row);
  if (removal === undefined) return [];
  const name = nameOf(row);
  const here = valueCellsOf(row, kept.values.length);
  if (here && isSame(here, kept)) return [{ title: message(SAME, { row: name }), edits: removal, safe: true }];
  const remove = {
    title: message(REMOVE, { row: name, loss: lossOf(foreignCells(row)) }),
    edits: removal,
    safe: false,
  };
  const edits = here && replaceRow(report, table, kept, { other: row.row, cells: here });
  if (edits === undefined) return [remove];
  const there = kept.values.map(({ cell }) => cell);
  const replace = { title: message(REPLACE, { row: name, loss: lossOf(there) }), edits, safe: false };
  return there.every(({ text }) => text === '') ? [replace, remove] : [remove, replace];
}

/** Whether the figures of two rows stand for the same numbers. */
function isSame(here: readonly Cell[], { values }: BoundRow): boolean {
  return values.every(({ amount, cell }, at) => {
    const text = here[at]?.text ?? '';
    const other = readAmount(text);
    if (amount.kind === 'number') return other.kind === 'number' && other.value === amount.value;
    return amount.kind === 'blank' ? other.kind === 'blank' : text === cell.text;
  });
}

/** The page of this rule. */
export const duplicateRowDocs: RuleDocs = {
  what: {
    zh: '规定的一行在表格中出现了两次。第四部分的表格只有一行数字，又有一行也算重复。',
    en: 'A row of the form stands twice in its table. The table of section 四 has one row of figures; another is that row again.',
  },
  why: {
    zh: '国办公开办函〔2019〕60号、国办公开办函〔2021〕30号的表格每一行只有一处。两行数字不同时无法判断以哪一行为准，相同时汇总会重复计算。勾稽关系只按其中一行计算。',
    en: 'In the tables of notices 国办公开办函〔2019〕60号 and 国办公开办函〔2021〕30号 every row stands once. Where the two differ nobody can tell which one holds; where they do not, figures are counted twice. The sums are made with one of them.',
  },
  examples: [
    {
      before: `|  |  | 2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
|  |  | 2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |`,
      after: '|  |  | 2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
    },
  ],
  fix: {
    zh: '两行数字相同的，删去后一行。数字不同的，可以选保留哪一行，修复的名称里列出舍去的数字。',
    en: 'Removes the second row where both have the same figures. Where they differ there are two fixes, one to keep each row; their titles name the figures that go.',
  },
};
