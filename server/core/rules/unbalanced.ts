import { message, type Text } from '../messages/message.ts';
import type { Finding, Fix } from '../problem.ts';
import type { Equation } from '../report/equations.ts';
import { nameOfCell, nameOfColumn, nameOfRecord } from '../report/names.ts';
import { placeOf } from '../report/questions.ts';
import type { BoundTable, BoundValue, Report } from '../report/report.ts';
import { DIALECT } from '../tables/dialects.ts';
import type { Rule } from './rule.ts';

const SUM: Text = {
  zh: '{place}不平：应有{formula}，现填{left}，各项之和为{right}，相差{difference}。请核对各项，或将合计改为{right}。',
  en: '{place} does not balance: {formula}, but {left} is written and the parts add up to {right}, a difference of {difference}. Check the parts, or set the total to {right}.',
};
const BALANCE: Text = {
  zh: '{place}不平：应有{formula}，现左边为{left}，右边为{right}，相差{difference}。请核对这四个数。',
  en: '{place} does not balance: {formula}, but the left side is {left} and the right side {right}, a difference of {difference}. Check these four numbers.',
};
const CELL: Text = { zh: '{cell}：{value}', en: '{cell}: {value}' };
const BLANK: Text = { zh: '空白，按0计', en: 'blank, counted as 0' };
const SET: Text = { zh: '将{cell}由{old}改为{new}', en: 'Set {cell} from {old} to {new}' };

/** A relation of the form does not hold (DOMAIN A6, R1 to R4). */
export const unbalanced: Rule = {
  code: 'unbalanced',
  severity: 'error',
  *find(report) {
    for (const table of report.tables) {
      for (const equation of table.equations) {
        const { state } = equation;
        if (state.kind === 'fails') yield finding(report, table, equation, state.left, state.right);
      }
    }
  },
};

function finding(report: Report, table: BoundTable, equation: Equation, left: number, right: number): Finding {
  const { relation, at, result } = equation;
  const cells = [...equation.left, ...equation.right];
  const place = result ?? equation.left[0];
  const name = relation.along === 'rows' ? nameOfColumn(table, at) : nameOfRecord(table, at);
  const args = { place: name, formula: relation.formula, left, right, difference: signed(left - right) };
  return {
    span: place ? placeOf(place.cell) : table.span,
    message: message(result ? SUM : BALANCE, args),
    relation: relation.id,
    expected: right,
    actual: left,
    related: cells.map((value) => ({
      span: placeOf(value.cell),
      message: message(CELL, { cell: nameOfCell(table, value), value: shown(value) }),
    })),
    fixes: result ? [setTotal(report, table, result, right)] : [],
  };
}

function setTotal(report: Report, table: BoundTable, result: BoundValue, total: number): Fix {
  return {
    title: message(SET, { cell: nameOfCell(table, result), old: shown(result), new: total }),
    edits: [DIALECT[table.dialect].setCell(report.text, result.cell, String(total))],
    safe: false,
  };
}

function shown({ amount }: BoundValue): number | Text {
  return amount.kind === 'number' ? amount.value : BLANK;
}

/** A difference with its sign, so that it says in which direction to look. */
function signed(difference: number): string {
  return difference > 0 ? `+${difference}` : `−${-difference}`;
}
