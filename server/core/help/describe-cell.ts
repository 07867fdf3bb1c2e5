import { type Message, message, type Text, whole } from '../messages/message.ts';
import type { BoundTable, BoundValue } from '../report/report.ts';
import type { RelationTemplate } from '../templates/template.ts';
import type { Description } from './description.ts';
import { equationInWords } from './equation-in-words.ts';
import { pathOf } from './form-path.ts';
import { equationsOf } from './relations.ts';
import type { ValueStanding } from './what-stands-at.ts';

const PATH: Text = { zh: '{row} × {column}', en: '{row} × {column}' };

const NUMBER: Text = { zh: '数值：{value}{unit}', en: 'Value: {value}{unit}' };
const READ_AS: Text = { zh: '数值：{value}{unit}（写作“{text}”）', en: 'Value: {value}{unit} (written “{text}”)' };
const BLANK: Text = { zh: '空白，按0计', en: 'Blank, counted as 0' };
const MARK: Text = { zh: '“{text}”，视为空白，按0计', en: '“{text}”, which is as good as blank, counted as 0' };
const UNREADABLE: Text = {
  zh: '“{text}”不是数字，不参加勾稽计算',
  en: '“{text}” is no number, and takes no part in the sums',
};
const UNCERTAIN: Text = {
  zh: '本行各格属于哪一列不能确定，不参加勾稽计算',
  en: 'Which cell of this row belongs to which column is not sure, so it takes no part in the sums',
};
const UNJUDGED: Text = {
  zh: '— 未作判断：{formula}（有的格缺失、填的不是件数，或者属于哪一列不能确定）',
  en: '— not judged: {formula} (a cell is missing, is no count, or its column is not sure)',
};

/** A value cell: its path on the form, its value as it is read, and each of its relations with the numbers of today. */
export function describeCell({ table, row, value }: ValueStanding): Description {
  const { rows, columns } = pathOf(table.form, value);
  const path = whole(rows.join(' › '));
  // Where the columns are not sure, neither is what the cell is.
  if (!row.certain) return { heading: path, lines: [message(UNCERTAIN)] };
  return {
    heading: message(PATH, { row: path, column: whole(columns.join(' › ')) }),
    lines: [valueInWords(value), ...relationsInWords(table, value)],
  };
}

function valueInWords({ amount, cell: { text }, template }: BoundValue): Message {
  switch (amount.kind) {
    case 'blank':
      return text === '' ? message(BLANK) : message(MARK, { text });
    case 'text':
      return message(UNREADABLE, { text });
    case 'number': {
      const unit = whole(template.unit ?? '');
      return message(amount.plain ? NUMBER : READ_AS, { value: amount.value, unit, text });
    }
  }
}

function relationsInWords(table: BoundTable, value: BoundValue): Message[] {
  const equations = equationsOf(table, value);
  return table.form.template.relations
    .filter((relation) => concerns(relation, value))
    .map((relation) => {
      const equation = equations.find((candidate) => candidate.relation === relation);
      return equation ? equationInWords(table, equation) : message(UNJUDGED, { formula: relation.formula });
    });
}

function concerns({ along, left, right }: RelationTemplate, { record, template }: BoundValue): boolean {
  const id = along === 'rows' ? record.id : template.column;
  return left.includes(id) || right.includes(id);
}
