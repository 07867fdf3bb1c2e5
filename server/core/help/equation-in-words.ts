import { type Message, message, type Text, whole } from '../messages/message.ts';
import { type Equation, isBlank, sum } from '../report/equations.ts';
import type { BoundTable, BoundValue } from '../report/report.ts';

const HOLDS: Text = { zh: '✓ 平：{sum}', en: '✓ balances: {sum}' };
const FAILS: Text = {
  zh: '✗ 不平，相差{difference}：{sum}（左边{left}，右边{right}）',
  en: '✗ does not balance, by {difference}: {sum} (left {left}, right {right})',
};
const NEEDED: Text = {
  zh: '○ {name}空白，按此应为{needed}：{sum}',
  en: '○ {name} is blank and should be {needed}: {sum}',
};
const OPEN: Text = { zh: '○ 有空白，未作判断：{sum}', en: '○ not judged, as cells are blank: {sum}' };

const SUM: Text = { zh: '{left}{sign}{right}', en: '{left} {sign} {right}' };
const EQUAL: Text = { zh: '＝', en: '=' };
const UNEQUAL: Text = { zh: '≠', en: '≠' };
const PLUS: Text = { zh: '{left}＋{right}', en: '{left} + {right}' };
const TERM: Text = { zh: '{value}〔{name}〕', en: '{value} [{name}]' };
const BLANK: Text = { zh: '空白', en: 'blank' };
const AND_ZEROS: Text = { zh: '{terms}，其余{count}项为0', en: '{terms}, the other {count} are 0' };
const REST: Text = { zh: '其余{count}项', en: 'the other {count}' };
const ALL_ZERO: Text = { zh: '0，{count}项均为0', en: '0, all {count} are 0' };

/** Up to so many parts are all named, zeros too. */
const FEW = 2;
/** Of more than so many the last are added up. */
const MANY = 8;

/** Whether an equation holds, with the numbers of today: ✓ 平：45〔总计〕＝26〔自然人〕＋19〔商业企业〕，其余4项为0 */
export function equationInWords(table: BoundTable, equation: Equation): Message {
  const { left, right, state } = equation;
  const sumWith = (sign: Text) =>
    message(SUM, { left: side(table, equation, left), sign, right: side(table, equation, right) });
  switch (state.kind) {
    case 'holds':
      return message(HOLDS, { sum: sumWith(EQUAL) });
    case 'fails': {
      const difference = Math.abs(state.left - state.right);
      return message(FAILS, { difference, sum: sumWith(UNEQUAL), left: state.left, right: state.right });
    }
    case 'open':
      return state.blank === undefined || state.needed === undefined
        ? message(OPEN, { sum: sumWith(EQUAL) })
        : message(NEEDED, { name: nameOf(table, equation, state.blank), needed: state.needed, sum: sumWith(EQUAL) });
  }
}

/** One side of an equation. Of many parts only those that are not 0 are named, and of very many only the first. */
function side(table: BoundTable, equation: Equation, values: readonly BoundValue[]): Message {
  const named = values.length <= FEW ? values : values.filter((value) => isBlank(value) || sum([value]) !== 0);
  const shown = named.length <= MANY ? named : named.slice(0, MANY - 1);
  const terms = shown.map((value) => term(value, nameOf(table, equation, value)));
  const left = values.length - shown.length;
  if (shown.length < named.length) {
    const value = sum(values) - sum(shown);
    terms.push(message(TERM, { value, name: message(REST, { count: left }) }));
  }
  const [first, ...others] = terms;
  if (first === undefined) return message(ALL_ZERO, { count: left });
  const added = others.reduce((left, right) => message(PLUS, { left, right }), first);
  return left === 0 || shown.length < named.length ? added : message(AND_ZEROS, { terms: added, count: left });
}

function term({ amount }: BoundValue, name: Message): Message {
  return message(TERM, { value: amount.kind === 'number' ? amount.value : BLANK, name });
}

/** What a formula calls a cell: by its row where rows are added, else by its column. */
function nameOf({ form }: BoundTable, { relation }: Equation, { record, template: { column } }: BoundValue): Message {
  if (relation.along === 'rows') return whole(record.short);
  return whole(form.template.columns.find(({ id }) => id === column)?.label ?? column);
}
