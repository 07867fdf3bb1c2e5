import { message, type Text } from '../messages/message.ts';
import { placeOf } from '../report/questions.ts';
import type { Rule } from './rule.ts';

const UNEXPECTED: Text = {
  zh: '“{label}”行不在{edition}年版格式的{table}中。请核对，多余的应删去。',
  en: 'The row “{label}” is not in {table} of the {edition} edition. Check it, and remove it if it does not belong there.',
};

/** A row with figures that the form does not have (DOMAIN A2). */
export const unexpectedRow: Rule = {
  code: 'unexpected-row',
  severity: 'warning',
  *find({ tables }) {
    for (const { form, others } of tables) {
      for (const row of others) {
        if (row.kind !== 'unknown' || !row.figures) continue;
        const args = { label: row.label.text, edition: form.edition, table: form.template.name };
        yield { span: placeOf(row.label), message: message(UNEXPECTED, args), actual: row.label.text };
      }
    }
  },
};
