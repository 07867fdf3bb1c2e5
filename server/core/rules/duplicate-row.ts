import { message, type Text } from '../messages/message.ts';
import { placeOf } from '../report/questions.ts';
import type { Rule, RuleDocs } from './rule.ts';

const DUPLICATE: Text = {
  zh: '“{label}”行重复出现，请核对数字，只保留一行。',
  en: 'The row “{label}” stands here again. Compare the figures and keep one row.',
};
const OTHER: Text = { zh: '另一处在这里', en: 'The other one stands here' };

/** A row of the form stands twice in its table. */
export const duplicateRow: Rule = {
  code: 'duplicate-row',
  severity: 'error',
  *find({ tables }) {
    for (const { rows, others } of tables) {
      for (const row of others) {
        if (row.kind !== 'repeated') continue;
        const other = rows.find(({ form }) => form === row.form)?.label;
        yield {
          span: placeOf(row.label),
          message: message(DUPLICATE, { label: row.form.label?.text ?? row.label.text }),
          related: other ? [{ span: placeOf(other), message: message(OTHER) }] : [],
        };
      }
    }
  },
};

/** The page of this rule. */
export const duplicateRowDocs: RuleDocs = {
  what: {
    zh: '规定的一行在表格中出现了两次。',
    en: 'A row of the form stands twice in its table.',
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
};
