import { message, type Text } from '../messages/message.ts';
import { placeOf } from '../report/questions.ts';
import type { Rule } from './rule.ts';

const DUPLICATE: Text = {
  zh: '“{label}”行重复出现。请核对数字，只保留一行。',
  en: 'The row “{label}” stands here again. Compare the figures and keep one row.',
};
const FIRST: Text = { zh: '第一次出现在这里', en: 'It stands here first' };

/** A row of the form stands twice in its table. */
export const duplicateRow: Rule = {
  code: 'duplicate-row',
  severity: 'error',
  *find({ tables }) {
    for (const { rows, others } of tables) {
      for (const row of others) {
        if (row.kind !== 'repeated') continue;
        const first = rows.find(({ form }) => form === row.form)?.label;
        yield {
          span: placeOf(row.label),
          message: message(DUPLICATE, { label: row.form.label?.text ?? row.label.text }),
          related: first ? [{ span: placeOf(first), message: message(FIRST) }] : [],
        };
      }
    }
  },
};
