import { type Message, message, type Text } from '../messages/message.ts';
import type { Finding, Fix } from '../problem.ts';
import { nameOfCell } from '../report/names.ts';
import { firstLine, placeOf } from '../report/questions.ts';
import type { BoundTable, BoundValue, Report } from '../report/report.ts';
import { DIALECT } from '../tables/dialects.ts';
import { isSpace, toHalfWidth } from '../text/characters.ts';
import type { Rule } from './rule.ts';

const FORMAT: Text = {
  zh: '{cell}的“{text}”写法不规范：{faults}。应写作{value}。',
  en: '“{text}” in {cell} is not written as the form wants it: {faults}. Write {value}.',
};
const UNIT: Text = {
  zh: '{cell}的“{text}”带有文字“{rest}”，表内只填数字。请写作{value}，单位在表头或正文中注明。',
  en: '“{text}” in {cell} carries the words “{rest}”, but cells hold numbers only. Write {value} and name the unit in the header or the text.',
};
const WIDTH: Text = { zh: '用了全角数字', en: 'full-width digits' };
const SEPARATOR: Text = { zh: '有千分位分隔符', en: 'a thousands separator' };
const INNER_SPACE: Text = { zh: '数字中间有空格', en: 'a space between digits' };
const SIGN: Text = { zh: '正负号写法不规范', en: 'an unusual sign' };
const REPLACE: Text = { zh: '将“{text}”改为{value}', en: 'Replace “{text}” with {value}' };
const SPACES: Text = {
  zh: '{table}有{count}格的数字前后有多余空格。',
  en: '{count} cells of {table} have stray spaces around the number.',
};
const ONE_SPACE: Text = { zh: '{cell}的数字前后有多余空格。', en: 'Stray spaces stand around the number in {cell}.' };
const TRIM: Text = { zh: '去掉多余空格', en: 'Remove the stray spaces' };

/** A number is right but not written as the form wants it (DOMAIN A7); stray spaces are one problem per table. */
export const numberFormat: Rule = {
  code: 'number-format',
  severity: 'information',
  *find(report) {
    for (const table of report.tables) {
      const values = table.rows.flatMap((row) => row.values);
      for (const value of values) {
        const { amount } = value;
        if (amount.kind === 'number' && !amount.plain) yield unusual(report, table, value, amount.value);
      }
      const padded = values.filter(
        (value) => value.amount.kind === 'number' && hasStraySpace(report.text, table, value),
      );
      if (padded.length > 0) yield stray(report, table, padded);
    }
  },
};

function unusual(report: Report, table: BoundTable, value: BoundValue, number: number): Finding {
  const { text } = value.cell;
  const rest = [...text].filter((character) => !isNumeric(character)).join('');
  const args = { cell: nameOfCell(table, value), text, rest, value: number, faults: faultsOf(text) };
  return {
    span: placeOf(value.cell),
    message: message(rest === '' ? FORMAT : UNIT, args),
    expected: number,
    actual: text,
    // Taking a unit off loses what it says.
    fixes: [setTo(report, table, value, String(number), message(REPLACE, args), rest === '')],
  };
}

function setTo(
  { text }: Report,
  { dialect }: BoundTable,
  { cell }: BoundValue,
  content: string,
  title: Message,
  safe: boolean,
): Fix {
  return { title, edits: [DIALECT[dialect].setCell(text, cell, content)], safe };
}

function faultsOf(text: string): Message[] {
  const found = (fault: Text, matches: (unit: number) => boolean) =>
    [...text].some((character) => matches(character.charCodeAt(0))) ? [message(fault)] : [];
  return [
    ...found(WIDTH, (unit) => unit !== toHalfWidth(unit) && toHalfWidth(unit) >= 48 && toHalfWidth(unit) <= 57),
    ...found(SEPARATOR, (unit) => toHalfWidth(unit) === 44),
    ...found(INNER_SPACE, isSpace),
    ...found(SIGN, (unit) => '+＋－−﹣—–'.includes(String.fromCharCode(unit))),
  ];
}

/** Whether a character may stand in a number, however it is written. */
function isNumeric(character: string): boolean {
  const half = toHalfWidth(character.charCodeAt(0));
  return (half >= 48 && half <= 57) || '+-−﹣—–.,'.includes(String.fromCharCode(half)) || isSpace(half);
}

/** Whether spaces around the text of a cell are the dialect's own. */
function hasOwnSpaces({ dialect }: BoundTable): boolean {
  return dialect === 'pipe' || dialect === 'bare-pipe' || dialect === 'html';
}

function hasStraySpace(text: string, table: BoundTable, { cell: { slot, span } }: BoundValue): boolean {
  const ownSpaces = hasOwnSpaces(table);
  for (let at = slot.start; at < slot.end; at++) {
    if (at === span.start) at = span.end;
    const unit = text.charCodeAt(at);
    if (at < slot.end && isSpace(unit) && !(ownSpaces && unit <= 32)) return true;
  }
  return false;
}

function stray(report: Report, table: BoundTable, padded: readonly BoundValue[]): Finding {
  const [only, ...others] = padded;
  const edits = padded.map(({ cell }) => ({
    span: cell.slot,
    newText: hasOwnSpaces(table) ? ` ${cell.text} ` : cell.text,
  }));
  const single = only !== undefined && others.length === 0;
  const fixes: Fix[] = [{ title: message(TRIM), edits, safe: true }];
  if (single) {
    return { span: placeOf(only.cell), message: message(ONE_SPACE, { cell: nameOfCell(table, only) }), fixes };
  }
  return {
    span: firstLine(report, table),
    message: message(SPACES, { table: table.form.template.name, count: padded.length }),
    related: padded.map((value) => ({ span: placeOf(value.cell), message: nameOfCell(table, value) })),
    fixes,
  };
}
