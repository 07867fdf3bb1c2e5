import type { Value } from '../report.ts';
import { dataRows } from '../report.ts';
import { drawRow, drawTable, type Fault, takeCell, takeInside } from './fault.ts';

const ALL = ['disclosure', 'applications', 'review'] as const;
const SUMMED = ['applications', 'review'] as const;
const MARKS = ['', '', '/', '-', '—'];

/** Wrong figures. The sums they break and the blanks they leave are worked out in sums.ts. */
export const FIGURES: readonly Fault[] = [
  {
    code: 'unbalanced',
    name: 'one figure changed',
    plant(report, draw) {
      const found = takeCell(report, draw, SUMMED);
      const old = found?.value.amount;
      if (found === undefined || typeof old !== 'number') return undefined;
      const others = [old + 1, old + 10, old * 10 + 3, Math.floor(old / 10), 0].filter((other) => other !== old);
      set(found.value, draw.oneOf(others));
      return [];
    },
  },
  {
    code: 'blank-cell',
    name: 'one cell blank',
    plant(report, draw) {
      const found = takeCell(report, draw, ALL);
      if (found === undefined) return undefined;
      clear(found.value, draw.oneOf(MARKS));
      return [];
    },
  },
  {
    code: 'blank-cell',
    name: 'cells in a row blank',
    plant(report, draw) {
      const found = drawRow(report, draw, ALL, ({ values }) => values.length > 2);
      if (found === undefined) return undefined;
      const { values } = found.row;
      const start = draw.integer(0, values.length - 2);
      const run = values.slice(start, draw.integer(start + 2, values.length));
      if (!takeInside(report, found.table, ...run)) return undefined;
      const mark = draw.oneOf(MARKS);
      for (const value of run) clear(value, mark);
      return [];
    },
  },
  {
    code: 'blank-cell',
    name: 'a column blank',
    plant(report, draw) {
      const table = drawTable(report, draw, ['applications']);
      if (table === undefined) return undefined;
      const column = draw.integer(0, 6);
      const values = dataRows(table).flatMap((row) => row.values[column] ?? []);
      if (!takeInside(report, table, ...values)) return undefined;
      const mark = draw.oneOf(MARKS);
      for (const value of values) clear(value, mark);
      return [];
    },
  },
  {
    code: 'blank-cell',
    name: 'only totals filled in',
    plant(report, draw) {
      const table = drawTable(report, draw, SUMMED);
      if (table === undefined) return undefined;
      const values = dataRows(table)
        .flatMap((row) => row.values)
        .filter(({ column }) => column !== 'total');
      if (!takeInside(report, table, ...values)) return undefined;
      for (const value of values) clear(value, '');
      return [];
    },
  },
  {
    code: 'invalid-number',
    name: 'words for a number',
    plant: (report, draw) => invalid(report, draw, ['无', '零', '若干', '见附件', '三', 'O', '不详'], () => true),
  },
  {
    code: 'invalid-number',
    name: 'a sign or a fraction',
    plant: (report, draw) => invalid(report, draw, ['-3', '2.5', '0.5', '-1'], ({ kind }) => kind === 'count'),
  },
  {
    code: 'number-format',
    name: 'written in another way',
    plant(report, draw) {
      const found = takeCell(report, draw, ALL, ({ amount }) => typeof amount === 'number');
      if (found === undefined || typeof found.value.amount !== 'number') return undefined;
      const { value } = found;
      const figure = found.value.amount;
      const ways = [
        fullWidth(value.text),
        `${value.text}件`,
        `${value.text}元`,
        ...(figure >= 1000 ? [value.text.replace(/^(\d+)(\d{3})/u, '$1,$2')] : []),
        ...(figure >= 10 && Number.isInteger(figure) ? [`${value.text[0]} ${value.text.slice(1)}`] : []),
      ];
      value.text = draw.oneOf(ways);
      return [{ code: 'number-format', places: [[value]] }];
    },
  },
  {
    code: 'number-format',
    name: 'a stray space',
    plant(report, draw) {
      const found = takeCell(report, draw, ALL, ({ amount }) => typeof amount === 'number');
      if (found === undefined) return undefined;
      found.value.text = draw.oneOf([`\u3000${found.value.text}`, `${found.value.text}\u3000`]);
      return [{ code: 'number-format', places: [[found.value]], onePer: found.table }];
    },
  },
];

function invalid(
  report: Parameters<Fault['plant']>[0],
  draw: Parameters<Fault['plant']>[1],
  texts: readonly string[],
  suits: (value: Value) => boolean,
): ReturnType<Fault['plant']> {
  const found = takeCell(report, draw, ALL, suits);
  if (found === undefined) return undefined;
  const { value } = found;
  value.text = draw.oneOf(texts);
  value.amount = undefined;
  return [{ code: 'invalid-number', places: [[value]] }];
}

function set(value: Value, figure: number): void {
  value.amount = figure;
  value.text = String(figure);
  value.changed = true;
}

function clear(value: Value, mark: string): void {
  value.amount = null;
  value.text = mark;
  value.changed = true;
}

function fullWidth(text: string): string {
  return text.replaceAll(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}
