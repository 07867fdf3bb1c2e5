import { type Balance, balances, type Suspect, suspects } from '../mend/balance.ts';
import { type Message, message, type Text } from '../messages/message.ts';
import { once } from '../once.ts';
import type { Finding, Fix } from '../problem.ts';
import { cellsOf, type Equation, type EquationState } from '../report/equations.ts';
import { nameOfCell, nameOfColumn, nameOfRecord } from '../report/names.ts';
import { placeOf } from '../report/questions.ts';
import type { BoundTable, BoundValue, Report } from '../report/report.ts';
import { DIALECT } from '../tables/dialects.ts';
import type { Rule, RuleDocs } from './rule.ts';

const SUM: Text = {
  zh: '{place}不平：应有{formula}，现填{left}，各项之和为{right}，相差{difference}。{advice}',
  en: '{place} does not balance: {formula}, but {left} is written and the parts add up to {right}, a difference of {difference}. {advice}',
};
const BALANCE: Text = {
  zh: '{place}不平：应有{formula}，现左边为{left}，右边为{right}，相差{difference}。{advice}',
  en: '{place} does not balance: {formula}, but the left side is {left} and the right side {right}, a difference of {difference}. {advice}',
};
const CHECK_PARTS: Text = {
  zh: '请核对各项，或将合计改为{right}。',
  en: 'Check the parts, or set the total to {right}.',
};
const CHECK_NUMBERS: Text = { zh: '请核对这四个数。', en: 'Check these four numbers.' };
const CHECK_CELL: Text = {
  zh: '{count}处不平都涉及{cell}，该格（现为{old}）若为{new}则全部持平，请先核对该格。',
  en: '{count} relations that fail have {cell} in common, and all would hold if it were {new} instead of {old}. Check that cell first.',
};
const CELL: Text = { zh: '{cell}：{value}', en: '{cell}: {value}' };
const BLANK: Text = { zh: '空白，按0计', en: 'blank, counted as 0' };
const EMPTY: Text = { zh: '空白', en: 'blank' };
const SET: Text = { zh: '将{cell}由{old}改为{new}', en: 'Set {cell} from {old} to {new}' };
const JOIN: Text = {
  zh: '合并被拆成两格的数：{cell}由{old}改为{new}，{second}由{oldSecond}改为{newSecond}',
  en: 'Join the number split in two: {cell} from {old} to {new}, {second} from {oldSecond} to {newSecond}',
};

type Imbalance = Extract<EquationState, { kind: 'fails' }>;

/** A relation of the form does not hold. */
export const unbalanced: Rule = {
  code: 'unbalanced',
  severity: 'error',
  *find(report) {
    for (const table of report.tables) {
      const menu = once(() =>
        balances(table).map(({ counts, mends }) => ({ mends, fix: fixOf(report, table, counts) })),
      );
      const suspected = suspects(table);
      for (const equation of table.equations) {
        const { state } = equation;
        if (state.kind !== 'fails') continue;
        const advice = adviceOn(table, equation, state.right, suspected);
        yield finding(table, equation, state, advice, () =>
          menu()
            .filter(({ mends }) => mends.has(equation))
            .map(({ fix }) => fix),
        );
      }
    }
  },
};

/** What to look at first: the cell that is most likely wrong, else all of them. */
function adviceOn(table: BoundTable, equation: Equation, right: number, suspected: readonly Suspect[]): Message {
  const suspect = suspected.find(({ mends }) => mends.has(equation));
  if (suspect === undefined) return equation.result ? message(CHECK_PARTS, { right }) : message(CHECK_NUMBERS);
  const { value, count, mends } = suspect;
  const args = { cell: nameOfCell(table, value), old: shown(value, EMPTY), new: count, count: mends.size };
  return message(CHECK_CELL, args);
}

function finding(
  table: BoundTable,
  equation: Equation,
  { left, right }: Imbalance,
  advice: Message,
  fixes: () => Fix[],
): Finding {
  const { relation, at, result } = equation;
  const place = result ?? equation.left[0];
  const name = relation.along === 'rows' ? nameOfColumn(table, at) : nameOfRecord(table, at);
  const args = { place: name, formula: relation.formula, left, right, difference: signed(left - right), advice };
  return {
    span: place ? placeOf(place.cell) : table.span,
    message: message(result ? SUM : BALANCE, args),
    relation: relation.id,
    expected: right,
    actual: left,
    related: cellsOf(equation).map((value) => ({
      span: placeOf(value.cell),
      message: message(CELL, { cell: nameOfCell(table, value), value: shown(value, BLANK) }),
    })),
    fixes,
  };
}

function fixOf(report: Report, table: BoundTable, counts: Balance['counts']): Fix {
  const changes = [...counts];
  const [first, second] = changes.map(([value, count]) => ({
    cell: nameOfCell(table, value),
    old: shown(value, EMPTY),
    new: count,
  }));
  return {
    title: second
      ? message(JOIN, { ...first, second: second.cell, oldSecond: second.old, newSecond: second.new })
      : message(SET, { ...first }),
    edits: changes.map(([value, count]) => DIALECT[table.dialect].setCell(report.text, value.cell, String(count))),
    safe: false,
  };
}

function shown({ amount }: BoundValue, blank: Text): number | Text {
  return amount.kind === 'number' ? amount.value : blank;
}

/** A difference with its sign, so that it says in which direction to look. */
function signed(difference: number): string {
  return difference > 0 ? `+${difference}` : `−${-difference}`;
}

/** The page of this rule. */
export const unbalancedDocs: RuleDocs = {
  what: {
    zh: '表内数字不符合勾稽关系：合计不等于各项之和，或者“一＋二”不等于“三（七）＋四”。',
    en: 'Figures of a table do not add up: a total is not the sum of its parts, or 一 + 二 is not 三（七） + 四.',
  },
  why: {
    zh: '申请办理情况表的表头写明：“本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和”（国办公开办函〔2019〕60号、国办公开办函〔2021〕30号）。各处“总计”是同行或同列各项之和。数字不平，说明至少有一格填错，汇总时会把错误带到上级。',
    en: 'The header of the table of section 三 states the balance itself (notices 国办公开办函〔2019〕60号 and 国办公开办函〔2021〕30号): 一 + 二 = 三 + 四 in every column. Every 总计 is the sum of its row or column. Where that fails at least one cell is wrong, and so is whatever is added up from it.',
  },
  examples: [{ before: '| 1 | 0 | 0 | 0 | 2 |', after: '| 1 | 0 | 0 | 0 | 1 |' }],
  fix: {
    zh: '依次提供：一、几处不平都涉及同一格，把它改成某个数就全部持平的，改这一格；二、把合计改为各项之和；三、相邻两格像是一个数被拆开的（如12拆成1和2），合并后全部持平的，合并。改后不平处越少的排得越前，不能减少不平处的不提供。哪个数填错，文中看不出来，请先对照原始数据核对。',
    en: 'Offers, in this order: where failing relations have only one cell in common and one number in it mends them all, that number; the total as the sum of its parts; two neighbours that look like one number split in two, such as 1 and 2 for 12, as that number where this mends all. What leaves the fewest relations failing comes first, and nothing is offered that does not make them fewer. Which number is wrong only the original data say: check them first.',
  },
};
