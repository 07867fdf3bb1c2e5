import { type Message, message, type Text } from '../messages/message.ts';
import type { Finding, Fix, RelatedPlace } from '../problem.ts';
import { type Equation, isBlank, sum } from '../report/equations.ts';
import { nameOfCell, nameOfRecord } from '../report/names.ts';
import { firstLine, placeOf } from '../report/questions.ts';
import type { BoundTable, BoundValue, Report } from '../report/report.ts';
import { DIALECT } from '../tables/dialects.ts';
import { cover } from '../text/span.ts';
import type { Rule, RuleDocs } from './rule.ts';

const SEVERAL: Text = {
  zh: '{table}有{count}格空白，请填写数字，没有的填0。',
  en: '{count} cells of {table} are blank. Fill in numbers, 0 where there is nothing.',
};
const ONE: Text = {
  zh: '{cell}空白，请填写数字，没有的填0。',
  en: '{cell} is blank. Fill in a number, 0 where there is nothing.',
};
const ONE_NEEDED: Text = {
  zh: '{cell}空白，按勾稽关系应填{needed}。',
  en: '{cell} is blank; by the sums of the table it should be {needed}.',
};
const NEEDED: Text = {
  zh: '{message}按勾稽关系可知：{cells}。',
  en: '{message} By the sums of the table: {cells}.',
};
const NEEDED_CELL: Text = { zh: '{cell}应为{needed}', en: '{cell} should be {needed}' };
const RUN: Text = { zh: '{row}空白{count}格', en: '{row}: {count} blank' };
const FILL_ONE: Text = { zh: '将{cell}填为{content}', en: 'Fill {cell} with {content}' };
const FILL_ZERO: Text = { zh: '将{count}格空白填0', en: 'Fill {count} blank cells with 0' };
const FILL_NEEDED: Text = {
  zh: '按勾稽关系填写{count}格空白',
  en: 'Fill {count} blank cells as the sums need',
};
const FILL_MIXED: Text = {
  zh: '填写{count}格空白（其中{others}格按勾稽关系填数，其余填0）',
  en: 'Fill {count} blank cells ({others} as the sums need, 0 in the others)',
};

/** A message names at most so many needed values; the others are in the related places. */
const MOST_NAMED = 4;

/** Value cells are blank or hold a mark for nothing; one problem per table (ARCHITECTURE.md, "Blanks in arithmetic"). */
export const blankCell: Rule = {
  code: 'blank-cell',
  severity: 'warning',
  *find(report) {
    for (const table of report.tables) {
      const blanks = blanksIn(table);
      if (blanks.length > 0) yield finding(report, table, blanks);
    }
  },
};

/** Those of rows of which it is sure which cell belongs to which column. */
function blanksIn({ rows }: BoundTable): BoundValue[] {
  const blanks: BoundValue[] = [];
  for (const { certain, values } of rows)
    if (certain) for (const value of values) if (isBlank(value)) blanks.push(value);
  return blanks;
}

function finding(report: Report, table: BoundTable, blanks: readonly BoundValue[]): Finding {
  const judged = table.equations;
  const needed = neededValues(judged);
  const [only, ...others] = blanks;
  const fixes = () => fill(report, table, blanks, needed, judged);
  if (only && others.length === 0) {
    const value = needed.get(only);
    const args = { cell: nameOfCell(table, only), needed: value ?? 0 };
    return {
      span: placeOf(only.cell),
      message: message(value === undefined ? ONE : ONE_NEEDED, args),
      expected: value,
      actual: null,
      fixes,
    };
  }
  return {
    span: firstLine(report, table),
    message: withNeeded(message(SEVERAL, { table: table.form.template.name, count: blanks.length }), table, needed),
    related: runs(table, blanks, needed),
    fixes,
  };
}

/**
 * The value each blank must have for its sums to hold, where the sums agree on one. What one sum gives, the others
 * count on; when none gives more, what is still blank counts as 0 in the totals.
 */
function neededValues(judged: readonly Equation[]): ReadonlyMap<BoundValue, number> {
  const needed = new Map<BoundValue, number>();
  const doubtful = new Set<BoundValue>();
  const settle = (value: BoundValue, amount: number) => {
    if (amount < 0) return false;
    needed.set(value, amount);
    return true;
  };
  const total = (values: readonly BoundValue[]) => planned(values, needed);
  const onlyBlanks = () =>
    judged.filter(({ left, right }) => {
      const [only, ...others] = [...left, ...right].filter((value) => isBlank(value) && !needed.has(value));
      if (only === undefined || others.length > 0) return false;
      const [one, other] = left.includes(only) ? [right, left] : [left, right];
      return settle(only, total(one) - total(other));
    });
  while (onlyBlanks().length > 0);
  for (const { result, right } of judged) {
    if (result && isBlank(result) && !needed.has(result)) settle(result, total(right));
  }
  for (const { left, right } of judged) {
    if (total(left) !== total(right)) for (const value of [...left, ...right]) doubtful.add(value);
  }
  for (const value of doubtful) needed.delete(value);
  return needed;
}

/** The sum of the cells with what is planned for the blank ones. */
function planned(values: readonly BoundValue[], plan: ReadonlyMap<BoundValue, number>): number {
  let total = sum(values);
  for (const value of values) total += plan.get(value) ?? 0;
  return total;
}

function withNeeded(plain: Message, table: BoundTable, needed: ReadonlyMap<BoundValue, number>): Message {
  const named = [...needed].filter(([, value]) => value !== 0).slice(0, MOST_NAMED);
  if (named.length === 0) return plain;
  const cells = named.map(([value, amount]) =>
    message(NEEDED_CELL, { cell: nameOfCell(table, value), needed: amount }),
  );
  return message(NEEDED, { message: plain, cells });
}

/** The blank cells, those that follow one another in a row as one place. */
function runs(
  table: BoundTable,
  blanks: readonly BoundValue[],
  needed: ReadonlyMap<BoundValue, number>,
): RelatedPlace[] {
  const places: { first: BoundValue; last: BoundValue; count: number }[] = [];
  for (const value of blanks) {
    const run = places.at(-1);
    if (run && follows(run.last, value)) {
      run.last = value;
      run.count++;
    } else places.push({ first: value, last: value, count: 1 });
  }
  return places.map(({ first, last, count }) => {
    const value = count === 1 ? needed.get(first) : undefined;
    return {
      span: cover(placeOf(first.cell), placeOf(last.cell)),
      message:
        value === undefined
          ? message(RUN, { row: nameOfRecord(table, first.record.id), count })
          : message(NEEDED_CELL, { cell: nameOfCell(table, first), needed: value }),
    };
  });
}

function follows(previous: BoundValue, value: BoundValue): boolean {
  return previous.record === value.record && previous.cell.column + previous.cell.colSpan === value.cell.column;
}

/** Fills what can be filled without making a sum wrong that is not: the needed value where it follows, else 0. */
function fill(
  report: Report,
  table: BoundTable,
  blanks: readonly BoundValue[],
  needed: ReadonlyMap<BoundValue, number>,
  judged: readonly Equation[],
): Fix[] {
  const plan = new Map(blanks.map((value) => [value, needed.get(value) ?? 0] as const));
  for (const { left, right, state } of judged) {
    if (state.kind !== 'fails' && planned(left, plan) !== planned(right, plan))
      for (const value of [...left, ...right]) plan.delete(value);
  }
  const others = [...plan.values()].filter((value) => value !== 0).length;
  const [first] = plan;
  if (first === undefined) return [];
  const title =
    plan.size === 1
      ? message(FILL_ONE, { cell: nameOfCell(table, first[0]), content: first[1] })
      : message(fillTitle(plan.size, others), { count: plan.size, others });
  const edits = [...plan].map(([value, content]) =>
    DIALECT[table.dialect].setCell(report.text, value.cell, String(content)),
  );
  return [{ title, edits, safe: false }];
}

/** `others`: how many of the cells get another number than 0. */
function fillTitle(count: number, others: number): Text {
  if (others === 0) return FILL_ZERO;
  return others === count ? FILL_NEEDED : FILL_MIXED;
}

/** The page of this rule. */
export const blankCellDocs: RuleDocs = {
  what: {
    zh: '填数的单元格空着，或者只填了“/”“-”“—”。每张表只报告一次，写明共有几格。',
    en: 'Cells for figures are blank, or hold only / - or —. One problem per table, with their number.',
  },
  why: {
    zh: '国办公开办函〔2019〕60号、国办公开办函〔2021〕30号公布的表格没有说明空白表示什么，读者分不清是0还是漏填。通行的做法是没有的填0。',
    en: 'The forms of notices 国办公开办函〔2019〕60号 and 国办公开办函〔2021〕30号 do not say what a blank stands for, and nobody can tell whether it is 0 or was forgotten. The common practice is to write 0.',
  },
  examples: [
    { before: '| 行政强制 |  |', after: '| 行政强制 | 0 |' },
    {
      before: '| （七）总计 |  | 6 | 2 | 0 | 0 | 0 | 0 |  |',
      after: '| （七）总计 |  | 6 | 2 | 0 | 0 | 0 | 0 | 8 |',
    },
  ],
  fix: {
    zh: '填上由勾稽关系推出的数，推不出的填0；填0会使合计不平的格不填。填入的数是推断的，请核对。',
    en: 'Fills in the figure that follows from the sums, else 0; a cell where 0 would break a sum is left alone. What is filled in is inferred: check it.',
  },
};
