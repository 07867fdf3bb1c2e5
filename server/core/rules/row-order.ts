import { message, type Text } from '../messages/message.ts';
import { firstLine, placeOf } from '../report/questions.ts';
import type { Rule } from './rule.ts';

const ONE: Text = {
  zh: '“{label}”行的位置与规定格式不一致。请按格式的顺序排列。',
  en: 'The row “{label}” stands in another place than on the form. Put the rows in the order of the form.',
};
const SEVERAL: Text = {
  zh: '{table}有{count}行的位置与规定格式不一致。请按格式的顺序排列。',
  en: '{count} rows of {table} stand in other places than on the form. Put them in the order of the form.',
};
const ROW: Text = { zh: '“{label}”行位置不对', en: 'The row “{label}” is out of place' };

/** Rows stand in another order than on the form; one problem per table. */
export const rowOrder: Rule = {
  code: 'row-order',
  severity: 'warning',
  *find(report) {
    for (const table of report.tables) {
      const moved = table.rows.flatMap(({ moved, form, label }) =>
        moved && label ? [{ label: form.label?.text ?? label.text, span: placeOf(label) }] : [],
      );
      const [first, ...others] = moved;
      if (first === undefined) continue;
      if (others.length === 0) yield { span: first.span, message: message(ONE, { label: first.label }) };
      else {
        yield {
          span: firstLine(report, table),
          message: message(SEVERAL, { table: table.form.template.name, count: moved.length }),
          related: moved.map(({ label, span }) => ({ span, message: message(ROW, { label }) })),
        };
      }
    }
  },
};
