import { type Message, message, type Text } from '../messages/message.ts';
import type { Finding } from '../problem.ts';
import { nameOfCell } from '../report/names.ts';
import { firstLine, placeOf } from '../report/questions.ts';
import type { BoundTable, BoundValue, Report } from '../report/report.ts';
import { DIALECT } from '../tables/dialects.ts';
import { isSpace, toHalfWidth } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import type { Rule, RuleDocs } from './rule.ts';

const FORMAT: Text = {
  zh: '{cell}的“{text}”写法不规范（{faults}），应写作{value}。',
  en: '“{text}” in {cell} is not written as the form wants it ({faults}). Write {value}.',
};
const WIDTH: Text = { zh: '用了全角字符', en: 'full-width characters' };
const SEPARATOR: Text = { zh: '有千分位分隔符', en: 'thousands separators' };
const INNER_SPACE: Text = { zh: '数字中间有空格', en: 'spaces between digits' };
const MINUS: Text = { zh: '负号应为半角“-”', en: 'a minus sign other than -' };

const WORDS: Text = {
  zh: '{cell}的“{text}”带有文字，表内只填数字，应写作{value}{advice}。',
  en: '“{text}” in {cell} has words, but cells hold numbers only. Write {value}{advice}.',
};
const UNIT_ADVICE: Text = {
  zh: '，单位可写在列名后的括号里',
  en: ' and name the unit in brackets behind the label of the column',
};
const REMARK_ADVICE: Text = { zh: '，说明可写在正文里', en: ' and put the remark into the text' };
const OTHER_UNIT: Text = {
  zh: '{cell}的“{text}”单位与本列不符。请核对，换算后只填数字。',
  en: 'The unit of “{text}” is not that of {cell}. Check it, convert it and write the number alone.',
};
const REPLACE: Text = { zh: '将“{text}”改为{value}', en: 'Replace “{text}” with {value}' };

const SPACES: Text = {
  zh: '{table}有{count}格的数字前后有多余空格。',
  en: 'In {count} cells of {table} stray spaces stand around the number.',
};
const ONE_SPACE: Text = { zh: '{cell}的数字前后有多余空格。', en: 'Stray spaces stand around the number in {cell}.' };
const TRIM: Text = { zh: '去掉多余空格', en: 'Remove the stray spaces' };

/** A number is right but not written as the form wants it; stray spaces are one problem per table. */
export const numberFormat: Rule = {
  code: 'number-format',
  severity: 'information',
  find: (report) => report.tables.flatMap((table) => unusualNumbers(report, table)),
};

function unusualNumbers(report: Report, table: BoundTable): Finding[] {
  const found: Finding[] = [];
  const padded: Padded[] = [];
  for (const { certain, values } of table.rows) {
    if (!certain) continue;
    for (const value of values) {
      const { amount } = value;
      if (amount.kind !== 'number') continue;
      if (!amount.plain && isPossible(value, amount.value)) found.push(unusual(report, table, value, amount.value));
      const spaces = straySpaces(report.text, table, value);
      if (spaces.length > 0) padded.push({ value, spaces });
    }
  }
  if (padded.length > 0) found.push(stray(report, table, padded));
  return found;
}

/** Whether a number may stand in its cell at all; of one that may not `invalid-number` speaks. */
function isPossible({ template: { kind }, cell }: BoundValue, value: number): boolean {
  if (kind === 'money') return true;
  return Number.isInteger(value) && (kind === 'signed-count' || !/^[-+−－＋﹣—–]/u.test(cell.text));
}

function unusual(report: Report, table: BoundTable, value: BoundValue, number: number): Finding {
  const { text } = value.cell;
  const parts = partsOf(text);
  const args = { cell: nameOfCell(table, value), text, value: number };
  const span = placeOf(value.cell);
  if (parts.unit !== '' && number !== 0 && !isUnitOf(value, parts.unit))
    return { span, message: message(OTHER_UNIT, args), actual: text };
  const advice = number === 0 && !parts.remark ? undefined : adviceOn(value, parts);
  return {
    span,
    message:
      parts.unit !== '' || parts.remark
        ? message(WORDS, { ...args, advice: advice ?? '' })
        : message(FORMAT, { ...args, faults: faultsOf(text) }),
    expected: number,
    actual: text,
    fixes: () => [
      {
        title: message(REPLACE, args),
        edits: [DIALECT[table.dialect].setCell(report.text, value.cell, String(number))],
        // Words say something, and where a space parts digits two numbers may stand.
        safe: advice === undefined && !hasSpace(parts.number),
      },
    ],
  };
}

/** A number with what stands behind it. */
interface Parts {
  readonly number: string;
  readonly unit: string;
  readonly remark: boolean;
}

function partsOf(text: string): Parts {
  let at = 0;
  while (isNumeric(text.charCodeAt(at))) at++;
  const words = text.slice(at);
  const bracket = words.search(/[（(]/u);
  return {
    number: text.slice(0, at).trim(),
    unit: (bracket < 0 ? words : words.slice(0, bracket)).trim(),
    remark: bracket >= 0,
  };
}

/** Whether a unit goes with what a cell holds: amounts in the unit of the form, pieces that are counted. */
function isUnitOf({ template: { kind, unit } }: BoundValue, written: string): boolean {
  const money = /[元万亿]/u.test(written);
  if (kind !== 'money') return !money;
  return money && (unit === undefined || unit.startsWith(written));
}

/** What to do with words that must not get lost: those of a unit the form does not name, and remarks. */
function adviceOn({ template: { kind, unit } }: BoundValue, { unit: written, remark }: Parts): Text | undefined {
  if (remark) return REMARK_ADVICE;
  return written !== '' && kind === 'money' && unit === undefined ? UNIT_ADVICE : undefined;
}

function faultsOf(text: string): Message[] {
  const found = (fault: Text, matches: (character: string) => boolean) =>
    [...text].some(matches) ? [message(fault)] : [];
  return [
    ...found(WIDTH, (character) => '０１２３４５６７８９．，＋－'.includes(character)),
    ...found(SEPARATOR, (character) => ',，'.includes(character)),
    ...found(INNER_SPACE, hasSpace),
    ...found(MINUS, (character) => '−﹣—–'.includes(character)),
  ];
}

function hasSpace(number: string): boolean {
  return [...number].some((character) => isSpace(character.charCodeAt(0)));
}

/** Whether a character may stand in a number, however it is written. */
function isNumeric(unit: number): boolean {
  const half = toHalfWidth(unit);
  return (half >= 48 && half <= 57) || '+-−﹣—–.,'.includes(String.fromCharCode(half)) || isSpace(half);
}

const NO_SPACES: readonly Span[] = [];

/** A value with white space around it that its dialect does not put there. */
interface Padded {
  readonly value: BoundValue;
  readonly spaces: readonly Span[];
}

function straySpaces(text: string, { dialect }: BoundTable, { cell: { slot, span } }: BoundValue): readonly Span[] {
  const ownSpaces = dialect !== 'cell-lines' && dialect !== 'tsv';
  let spaces: Span[] | undefined;
  for (let at = slot.start; at < slot.end; at++) {
    if (at === span.start) at = span.end;
    const unit = text.charCodeAt(at);
    if (at >= slot.end || !isSpace(unit) || (ownSpaces && unit <= 32)) continue;
    spaces ??= [];
    spaces.push({ start: at, end: at + 1 });
  }
  return spaces ?? NO_SPACES;
}

function stray(report: Report, table: BoundTable, padded: readonly Padded[]): Finding {
  const [only, ...others] = padded;
  const fixes = () => {
    const edits = padded.flatMap(({ spaces }) => spaces.map((span) => ({ span, newText: '' })));
    return [{ title: message(TRIM), edits, safe: true }];
  };
  if (only && others.length === 0) {
    const { value } = only;
    return { span: placeOf(value.cell), message: message(ONE_SPACE, { cell: nameOfCell(table, value) }), fixes };
  }
  return {
    span: firstLine(report, table),
    message: message(SPACES, { table: table.form.template.name, count: padded.length }),
    related: padded.map(({ value }) => ({ span: placeOf(value.cell), message: nameOfCell(table, value) })),
    fixes,
  };
}

/** The page of this rule. */
export const numberFormatDocs: RuleDocs = {
  what: {
    zh: '数字的写法不规范：全角数字、千分位分隔符、数字中间或前后的多余空格、单元格里带单位或括注。数值本身能认出来，照常参加勾稽计算。',
    en: 'A number is written in an unusual way: full-width digits, thousands separators, stray spaces, a unit or a remark in the cell. It is read all the same, and takes part in the sums.',
  },
  why: {
    zh: '国办公开办函〔2019〕60号、国办公开办函〔2021〕30号的表格只填数字，单位写在表头或正文里。写法不一，复制到表格软件里会被当成文字，无法求和。',
    en: 'Cells of the forms of notices 国办公开办函〔2019〕60号 and 国办公开办函〔2021〕30号 hold plain numbers; units stand in the header or the text. A spreadsheet takes anything else for text and leaves it out of its sums.',
  },
  examples: [
    { before: '| 行政处罚 | ２ |', after: '| 行政处罚 | 2 |' },
    { before: '| 行政许可 | 46件 |', after: '| 行政许可 | 46 |' },
  ],
  fix: {
    zh: '改为半角数字，去掉分隔符、空格和多余的单位，数值不变。去掉括注或者格式没有注明的单位会丢掉其中的说明，请先写在正文或列名后的括号里；数字中间有空格的，请核对是不是两个数。单位与本列不符的要先换算，不提供修复。',
    en: 'Writes plain digits without separators, spaces and needless units; the value stays. Taking off a remark, or a unit that the form does not name, loses what it says: put that into the text or behind the label of the column first. Where a space parts the digits, see that they are not two numbers. A unit that is not that of the column needs converting and has no fix.',
  },
};
