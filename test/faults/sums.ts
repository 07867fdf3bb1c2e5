import { APPLICANTS, APPLICATIONS, OUTCOMES } from '../support/form.ts';
import type { Expected } from './expected.ts';
import { dataRows, type Part, type Report, type Table, tablesOf, type Value } from './report.ts';

/**
 * What must be reported of the figures as they stand in the end, whatever faults made them so: sums that fail, blank
 * cells, and what `bare-pipe` always loses. Worked out anew, without the engine, from the form and from "Blanks in arithmetic" of ARCHITECTURE.md.
 */
export function problemsOfFigures(report: Report): Expected[] {
  return tablesOf(report).flatMap((table) => [
    ...sums(table).flatMap((sum) => failing(sum)),
    ...blanks(table),
    ...lostPlaceholders(report, table),
  ]);
}

interface Sum {
  readonly relation: string;
  readonly left: readonly Value[];
  readonly right: readonly Value[];
  /** Whether the left side is by definition the sum of the right. */
  readonly defines: boolean;
}

/** The sums of a table whose cells are all there. */
function sums(table: Table): Sum[] {
  if (table.id === 'disclosure') return [];
  const cells = new Map<string, Value>();
  for (const { values } of dataRows(table)) {
    for (const value of values) {
      const key = `${value.record} ${value.column}`;
      if (!cells.has(key)) cells.set(key, value);
    }
  }
  const found: Sum[] = [];
  const add = (relation: string, left: readonly string[], right: readonly string[], defines: boolean) => {
    const side = (keys: readonly string[]) => keys.map((key) => cells.get(key)).filter((value) => value !== undefined);
    const sum = { relation, left: side(left), right: side(right), defines };
    const complete = sum.left.length === left.length && sum.right.length === right.length;
    if (complete && [...sum.left, ...sum.right].every(({ amount }) => amount !== undefined)) found.push(sum);
  };
  if (table.id === 'review') {
    const [parts, total] = [OUTCOMES.slice(0, 4), 'total'];
    for (const record of new Set(dataRows(table).flatMap(({ values }) => values.map((value) => value.record)))) {
      add(
        'outcomes-sum',
        [`${record} ${total}`],
        parts.map((column) => `${record} ${column}`),
        true,
      );
    }
    return found;
  }
  const records = APPLICATIONS[table.edition].map(([record]) => record);
  const results = records.filter((record) => record.startsWith('3.') && record !== '3.7');
  for (const column of APPLICANTS) {
    const of = (record: string) => `${record} ${column}`;
    add('applications-balance', ['1', '2'].map(of), ['3.7', '4'].map(of), false);
    add('results-sum', [of('3.7')], results.map(of), true);
  }
  for (const record of records) {
    add(
      'applicants-sum',
      [`${record} total`],
      APPLICANTS.slice(0, 6).map((column) => `${record} ${column}`),
      true,
    );
  }
  return found;
}

function failing({ relation, left, right, defines }: Sum): Expected[] {
  if (total(left) === total(right) || isLeftToBlanks({ relation, left, right, defines })) return [];
  const all = [...left, ...right];
  const changed = all.filter((value) => value.changed);
  return [{ code: 'unbalanced', relation, places: [changed.length > 0 ? changed : all] }];
}

/** Exactly one blank, a blank result, or nothing but blank parts. */
function isLeftToBlanks({ left, right, defines }: Sum): boolean {
  const isBlank = ({ amount }: Value) => amount === null;
  if ([...left, ...right].filter(isBlank).length === 1) return true;
  return defines && (left.every(isBlank) || right.every(isBlank));
}

function total(values: readonly Value[]): number {
  return values.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
}

function blanks(table: Table): Expected[] {
  const runs: Value[][] = [];
  for (const { values } of dataRows(table)) {
    let previous: Value | undefined;
    for (const value of values) {
      if (value.amount === null) {
        if (previous?.amount === null && previous.record === value.record) runs.at(-1)?.push(value);
        else runs.push([value]);
      }
      previous = value;
    }
  }
  const [run, ...others] = runs;
  if (run === undefined) return [];
  const needed = others.length === 0 && run.length === 1 ? neededValue(table, run[0]) : undefined;
  return [
    {
      code: 'blank-cell',
      places: runs,
      onePer: table,
      ...(needed === undefined ? {} : { value: needed }),
    },
  ];
}

/** The value that the sums ask of the only blank cell of a table; undefined where they do not agree. */
function neededValue(table: Table, blank: Value | undefined): number | undefined {
  const needed = new Set<number>();
  for (const { left, right } of sums(table)) {
    if (blank && left.includes(blank)) needed.add(total(right) - total(left));
    else if (blank && right.includes(blank)) needed.add(total(left) - total(right));
  }
  const [value, ...others] = needed;
  return others.length === 0 && value !== undefined && value >= 0 ? value : undefined;
}

/** In `bare-pipe` the places of merged cells are lost; only the table of section 二 has none before other cells.
 * Without any figures there is nothing that its header could stand over. */
function lostPlaceholders({ dialect }: Report, table: Table): Expected[] {
  if (dialect !== 'bare-pipe' || table.id === 'disclosure') return [];
  const places: Part[] = [table];
  return [
    { code: 'table-layout', places: [places], onePer: table, inherent: true, optional: dataRows(table).length === 0 },
  ];
}
