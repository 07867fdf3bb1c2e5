import { message, type Text } from '../messages/message.ts';
import type { Finding, Fix } from '../problem.ts';
import { nameOfCell } from '../report/names.ts';
import { placeOf } from '../report/questions.ts';
import type { BoundTable, BoundValue, Report } from '../report/report.ts';
import { DIALECT } from '../tables/dialects.ts';
import type { Rule } from './rule.ts';

const TEXT: Text = {
  zh: '{cell}填的“{text}”不是数字。请填阿拉伯数字，没有的填0。',
  en: '{cell} holds “{text}”, which is no number. Write it in digits, 0 where there is nothing.',
};
const NEGATIVE: Text = {
  zh: '{cell}填的{text}是负数，件数不能小于0。请核对。',
  en: '{cell} holds {text}, but a count cannot be negative. Check it.',
};
const FRACTION: Text = {
  zh: '{cell}填的{text}带小数，件数应为整数。请核对。',
  en: '{cell} holds {text}, but a count is a whole number. Check it.',
};
const ZERO: Text = { zh: '将“{text}”改为0', en: 'Replace “{text}” with 0' };

/** Words that say that there is nothing. */
const NOTHING = ['无', '零', '〇', '没有', '暂无', '未发生', 'o', 'O', '○'];

/** Text where a number belongs, or a sign or a fraction where a count belongs (DOMAIN A7, number formats). */
export const invalidNumber: Rule = {
  code: 'invalid-number',
  severity: 'error',
  *find(report) {
    for (const table of report.tables) {
      for (const { certain, values } of table.rows) {
        if (!certain) continue;
        for (const value of values) {
          const text = objection(value);
          if (text) yield finding(report, table, value, text);
        }
      }
    }
  },
};

function objection({ amount, template }: BoundValue): Text | undefined {
  if (amount.kind === 'text') return TEXT;
  if (amount.kind === 'blank' || template.kind === 'money') return undefined;
  if (!Number.isInteger(amount.value)) return FRACTION;
  return amount.value < 0 && template.kind === 'count' ? NEGATIVE : undefined;
}

function finding(report: Report, table: BoundTable, value: BoundValue, text: Text): Finding {
  const written = value.cell.text;
  const fixes: Fix[] = NOTHING.includes(written)
    ? [
        {
          title: message(ZERO, { text: written }),
          edits: [DIALECT[table.dialect].setCell(report.text, value.cell, '0')],
          safe: true,
        },
      ]
    : [];
  return {
    span: placeOf(value.cell),
    message: message(text, { cell: nameOfCell(table, value), text: written }),
    actual: written,
    fixes,
  };
}
