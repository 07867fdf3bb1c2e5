import { message, type Text } from '../messages/message.ts';
import { once } from '../once.ts';
import type { Finding, Fix } from '../problem.ts';
import { cellsOf, equations } from '../report/equations.ts';
import { nameOfCell } from '../report/names.ts';
import { placeOf } from '../report/questions.ts';
import type { BoundTable, BoundValue, Report } from '../report/report.ts';
import { DIALECT } from '../tables/dialects.ts';
import type { Cell } from '../tables/table.ts';
import { readAmount } from '../text/numbers.ts';
import type { Rule, RuleDocs } from './rule.ts';

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
const PLUS: Text = {
  zh: '{cell}填的{text}带正号，件数不写正负号。',
  en: '{cell} holds {text}, but a count has no sign.',
};
const REPLACE: Text = { zh: '将“{text}”改为{number}', en: 'Replace “{text}” with {number}' };

/** Words that say that there is nothing. */
const NOTHING = ['无', '零', '〇', '没有', '暂无', '未发生', 'o', 'O', '○'];
const ZERO = readAmount('0');

/** Text where a number belongs, or a sign or a fraction where a count belongs. */
export const invalidNumber: Rule = {
  code: 'invalid-number',
  severity: 'error',
  find: (report) => report.tables.flatMap((table) => invalidNumbers(report, table)),
};

function invalidNumbers(report: Report, table: BoundTable): Finding[] {
  const found: Finding[] = [];
  const contradicted = once(() => contradictedZeros(table));
  for (const { certain, values } of table.rows) {
    if (!certain) continue;
    for (const value of values) {
      const text = objection(value);
      if (text) found.push(finding(report, table, value, text, meant(value, contradicted)));
    }
  }
  return found;
}

function objection({ amount, template, cell }: BoundValue): Text | undefined {
  if (amount.kind === 'text') return TEXT;
  if (amount.kind === 'blank' || template.kind === 'money') return undefined;
  if (!Number.isInteger(amount.value)) return FRACTION;
  if (template.kind !== 'count') return undefined;
  if (amount.value < 0) return NEGATIVE;
  return cell.text.startsWith('+') || cell.text.startsWith('＋') ? PLUS : undefined;
}

function finding(
  report: Report,
  table: BoundTable,
  value: BoundValue,
  text: Text,
  number: number | undefined,
): Finding {
  const written = value.cell.text;
  const fixes = (): Fix[] =>
    number === undefined
      ? []
      : [
          {
            title: message(REPLACE, { text: written, number }),
            edits: [DIALECT[table.dialect].setCell(report.text, value.cell, String(number))],
            safe: true,
          },
        ];
  return {
    span: placeOf(value.cell),
    message: message(text, { cell: nameOfCell(table, value), text: written }),
    actual: written,
    fixes,
  };
}

/** The only number that a cell can mean: 0 for 无, 5 for +5; undefined where the original data must say it. */
function meant({ amount, cell }: BoundValue, contradicted: () => ReadonlySet<Cell>): number | undefined {
  if (NOTHING.includes(cell.text)) return contradicted().has(cell) ? undefined : 0;
  return amount.kind === 'number' && Number.isInteger(amount.value) && amount.value >= 0 ? amount.value : undefined;
}

/** The cells with a word for nothing that cannot be 0, because a sum says otherwise. */
function contradictedZeros(table: BoundTable): ReadonlySet<Cell> {
  const zeroed = (value: BoundValue): BoundValue =>
    NOTHING.includes(value.cell.text) ? { ...value, amount: ZERO } : value;
  const values = table.values.map((value) => value && zeroed(value));
  const failing = equations({ ...table, values }).filter(({ state }) => state.kind === 'fails');
  return new Set(failing.flatMap(cellsOf).map(({ cell }) => cell));
}

/** The page of this rule. */
export const invalidNumberDocs: RuleDocs = {
  what: {
    zh: '填数的单元格里写的不是数字，或者件数写成了负数、小数。',
    en: 'A cell for a figure holds something that is no number, or a count is negative or a fraction.',
  },
  why: {
    zh: '国办公开办函〔2019〕60号、国办公开办函〔2021〕30号的表格统计的是件数，应为0或正整数；只有2019年版的“本年增/减”可以是负数，收费和采购金额可以有小数。写成文字的数无法核对，也无法汇总。',
    en: 'The forms of notices 国办公开办函〔2019〕60号 and 国办公开办函〔2021〕30号 count things: 0 or a positive whole number. Only 本年增/减 of the 2019 edition may be negative, and amounts of money may have decimals. A number in words can be neither checked nor added up.',
  },
  examples: [
    { before: '| 规章 | 无 | 0 | 0 |', after: '| 规章 | 0 | 0 | 0 |' },
    { before: '| 行政处罚 | -2 |', after: '| 行政处罚 | 2 |' },
  ],
  fix: {
    zh: '“无”“零”“没有”等表示没有的字改为0，多余的正号去掉，意思不变；合计表明该格不会是0的除外。其他文字、负数和小数要对照原始数据，不提供修复。',
    en: 'Words for nothing, such as 无 or 零, become 0, and a plus is left out, which says the same; but not where a sum says that the cell is not 0. Other words, negative numbers and fractions need the original data; they have no fix.',
  },
};
