import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Report, readReport } from '../../server/core/index.ts';
import { APPLICATIONS, REVIEW_GROUPS } from '../support/form.ts';
import { expectProblems, MAIN_RULES, unmarked } from '../support/marked.ts';
import { type ReadValue, type ReadValues, recordsOf, tableOf, valuesOf } from '../support/reading.ts';

/**
 * Five reports of our own invention, damaged as real ones are. What is wrong in them is marked there; what they say in
 * spite of it is written here.
 */
const fixture = (name: string) => readFileSync(new URL(`../fixtures/${name}.txt`, import.meta.url), 'utf8');
const read = (name: string) => readReport(unmarked(fixture(name)).text);

/** Rows of section 三 of which only the total is filled in. */
function totalsOnly(totals: readonly number[]): ReadValues {
  return Object.fromEntries(
    APPLICATIONS['2019'].map(([record], at) => [
      record,
      [null, null, null, null, null, null, totals[at] ?? Number.NaN],
    ]),
  );
}

/** Rows of section 三, those that are not named holding zeros. */
function applications(edition: '2019' | '2021', rows: ReadValues): ReadValues {
  return Object.fromEntries(APPLICATIONS[edition].map(([record]) => [record, rows[record] ?? [0, 0, 0, 0, 0, 0, 0]]));
}

function review(...values: readonly (readonly ReadValue[])[]): ReadValues {
  return Object.fromEntries(REVIEW_GROUPS.map((group, at) => [group, values[at] ?? []]));
}

/** What is known of each table: its dialect and how many pieces it lies in. */
function tablesOf({ tables }: Report): string[] {
  return tables.map(
    ({ form, dialect, pieces, section }) =>
      `${form.template.id} ${form.edition} ${dialect} ${pieces.length} in ${section?.template.id}`,
  );
}

describe('pipe tables torn into pieces of 4, 9, 10 and 15 columns, with shifted rows', () => {
  const name = 'pipe-in-pieces';
  const report = read(name);

  it('have the problems that are marked', () => {
    expectProblems(fixture(name), {}, { only: MAIN_RULES });
  });

  it('are read for what they say', () => {
    expect(report).toMatchObject({ organ: '云岭县档案局', year: 2020, template: { edition: '2019' } });
    expect(tablesOf(report)).toEqual([
      'disclosure 2019 pipe 2 in 2',
      'applications 2019 pipe 2 in 3',
      'review 2019 pipe 1 in 4',
    ]);
    expect(valuesOf(report, 'disclosure')).toEqual({
      '20.1/规章': [0, 0, 0],
      '20.1/规范性文件': [2, 3, 17],
      '20.5/行政许可': [4, -1, 26],
      '20.5/其他对外管理服务事项': [8, 2, 310],
      '20.6/行政处罚': [5, 0, 1],
      '20.6/行政强制': [1, -1, 0],
      '20.8/行政事业性收费': [3, -3],
      '20.9/政府集中采购': [7, 58200],
    });
    expect(valuesOf(report, 'applications')).toEqual(
      applications('2019', {
        '1': [26, 9, 3, 1, 3, 3, 45],
        '2': [2, 0, 0, 0, 0, 1, 3],
        '3.1': [4, 1, 0, 0, 0, 2, 7],
        '3.2': [3, 0, 1, 0, 0, 0, 4],
        '3.3.1': [0, 2, 0, 0, 0, 0, 2],
        '3.3.2': [1, 0, 0, 0, 0, 0, 1],
        '3.3.4': [2, 0, 0, 1, 0, 0, 3],
        '3.3.5': [0, 0, 0, 0, 3, 0, 3],
        '3.3.8': [5, 0, 0, 0, 0, 0, 5],
        '3.4.1': [6, 1, 0, 0, 0, 1, 8],
        '3.4.2': [0, 0, 2, 0, 0, 0, 2],
        '3.4.3': [1, 0, 0, 0, 0, 0, 1],
        '3.5.1': [2, 0, 0, 0, 0, 0, 2],
        '3.5.2': [0, 0, 0, 0, 0, 1, 1],
        '3.5.5': [1, 1, 0, 0, 0, 0, 2],
        '3.6': [0, 3, 0, 0, 0, 0, 3],
        '3.7': [25, 8, 3, 1, 3, 4, 44],
        '4': [3, 1, 0, 0, 0, 0, null],
      }),
    );
    expect(valuesOf(report, 'review')).toEqual(review([2, 1, 0, 0, 3], [1, 0, 0, 2, 3], [0, 0, 1, 0, 1]));
  });
});

describe('one cell per line, the applicants left blank', () => {
  const name = 'cell-lines';
  const report = read(name);

  it('have the problems that are marked', () => {
    expectProblems(fixture(name), {}, { only: MAIN_RULES });
  });

  it('are read for what they say', () => {
    expect(report).toMatchObject({ organ: '松湖区粮食局', year: 2019, template: { edition: '2019' } });
    expect(tablesOf(report)).toEqual([
      'disclosure 2019 cell-lines 1 in 2',
      'applications 2019 cell-lines 1 in 3',
      'review 2019 cell-lines 1 in 4',
    ]);
    expect(valuesOf(report, 'disclosure')).toEqual({
      '20.1/规章': [0, 0, 0],
      '20.1/规范性文件': [3, 2, 11],
      '20.5/行政许可': [2, -1, 9],
      '20.5/其他对外管理服务事项': [6, 1, 84],
      '20.6/行政处罚': [12, 0, 5],
      '20.6/行政强制': [2, -2, 0],
      '20.8/行政事业性收费': [1, -1],
      '20.9/政府集中采购': [6, 48210.5],
    });
    expect(valuesOf(report, 'applications')).toEqual(
      totalsOnly([14, 2, 3, 1, 0, 1, 0, 2, 0, 0, 1, 0, 2, 0, 1, 1, 0, 0, 0, 0, 2, 14, 2]),
    );
    expect(valuesOf(report, 'review')).toEqual(review([1, 0, 0, 2, 3], [0, 1, 0, 0, 1], [2, 0, 0, 1, 3]));
  });

  it('are blank in 138 places', () => {
    const values = Object.values(valuesOf(report, 'applications')).flat();
    expect(values.filter((value) => value === null)).toHaveLength(138);
  });
});

describe('one cell per line, a table before the title of its section', () => {
  const name = 'cell-lines-misplaced';
  const report = read(name);

  it('have the problems that are marked', () => {
    expectProblems(fixture(name), {}, { only: MAIN_RULES });
  });

  it('are read for what they say', () => {
    expect(report).toMatchObject({ organ: '青石市水利局', year: 2020, template: { edition: '2019' } });
    expect(tablesOf(report)).toEqual([
      'disclosure 2019 cell-lines 1 in 2',
      'applications 2019 cell-lines 1 in 3',
      'review 2019 cell-lines 1 in 3',
    ]);
    expect(valuesOf(report, 'disclosure')).toMatchObject({
      '20.5/行政许可': [11, -2, 63],
      '20.6/行政处罚': [30, 2, 18],
      '20.9/政府集中采购': [13, 402750],
    });
    expect(valuesOf(report, 'applications')).toEqual(
      totalsOnly([6, 1, 2, 0, 1, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 6, 1]),
    );
    const blank = [null, null, null, null, null];
    expect(valuesOf(report, 'review')).toEqual(review(blank, blank, [null, null, null, null, 0]));
  });
});

describe('tabs between cells, 18 rows shifted by one column', () => {
  const name = 'tsv-shifted';
  const report = read(name);

  it('have the problems that are marked', () => {
    expectProblems(fixture(name), {}, { only: MAIN_RULES });
  });

  it('are read for what they say', () => {
    expect(report).toMatchObject({ organ: '南湾区体育局', year: 2022, template: { edition: '2021' } });
    expect(tablesOf(report)).toEqual([
      'disclosure 2021 tsv 1 in 2',
      'applications 2021 tsv 1 in 3',
      'review 2021 tsv 1 in 4',
    ]);
    expect(valuesOf(report, 'disclosure')).toEqual({
      '20.1/规章': [0, 0, 0],
      '20.1/行政规范性文件': [2, 1, 6],
      '20.5/行政许可': [35],
      '20.6/行政处罚': [4],
      '20.6/行政强制': [0],
      '20.8/行政事业性收费': [12.75],
    });
    expect(valuesOf(report, 'applications')).toEqual(
      applications('2021', {
        '1': [14, 8, 3, 4, 3, 0, 32],
        '2': [1, 0, 0, 0, 0, 1, 2],
        '3.1': [5, 2, 0, 0, 1, 0, 8],
        '3.2': [1, 0, 0, 0, 0, 0, 1],
        '3.3.2': [0, 1, 0, 0, 0, 0, 1],
        '3.3.3': [1, 0, 0, 0, 0, 0, 1],
        '3.3.5': [2, 0, 0, 0, 0, 1, 3],
        '3.3.7': [0, 0, 3, 0, 0, 0, 3],
        '3.4.1': [4, 0, 0, 2, 0, 0, 6],
        '3.4.3': [0, 1, 0, 0, 0, 0, 1],
        '3.5.2': [1, 0, 0, 0, 0, 0, 1],
        '3.5.4': [0, 0, 0, 0, 2, 0, 2],
        '3.6.1': [1, 0, 0, 0, 0, 0, 1],
        '3.6.2': [0, 2, 0, 0, 0, 0, 2],
        '3.6.3': [0, 0, 0, 1, 0, 0, 1],
        '3.7': [15, 6, 3, 3, 3, 1, 31],
        '4': [0, 2, 0, 1, 0, 0, 3],
      }),
    );
    expect(valuesOf(report, 'review')).toEqual(review([0, 1, 1, 0, 2], [3, 0, 0, 1, 4], [0, 0, 0, 2, 2]));
  });
});

describe('bars between cells, the places of merged cells lost', () => {
  const name = 'bare-pipe';
  const report = read(name);

  it('have the problems that are marked', () => {
    expectProblems(fixture(name), {}, { only: MAIN_RULES });
  });

  it('are read for what they say', () => {
    expect(report).toMatchObject({ year: 2020, template: { edition: '2019' } });
    expect([report.organ, report.title]).toEqual([undefined, undefined]);
    expect(tablesOf(report)).toEqual([
      'disclosure 2019 bare-pipe 1 in 2',
      'applications 2019 bare-pipe 1 in 3',
      'review 2019 bare-pipe 1 in 4',
    ]);
    expect(valuesOf(report, 'disclosure')).toMatchObject({
      '20.1/规范性文件': [4, 5, 31],
      '20.5/行政许可': [9, -3, 127],
      '20.8/行政事业性收费': [5, -1],
      '20.9/政府集中采购': [12, 27340],
    });
    expect(valuesOf(report, 'applications')).toEqual(
      applications('2019', {
        '1': [13, 1, 2, 0, 0, 3, 19],
        '3.1': [3, 0, 0, 0, 0, 0, 3],
        '3.3.8': [5, 0, 0, 0, 0, 1, 6],
        '3.4.1': [4, 0, 2, 0, 0, 0, 6],
        '3.5.2': [0, 1, 0, 0, 0, 0, 1],
        '3.6': [1, 0, 0, 0, 0, 0, 1],
        '3.7': [13, 1, 2, 0, 0, 1, 17],
        '4': [0, 0, 0, 0, 0, 2, 2],
      }),
    );
    expect(valuesOf(report, 'review')).toEqual(review([1, 0, 2, 0, 3], [0, 0, 4, 1, 5], [2, 0, 0, 0, 2]));
  });
});

describe.each(['pipe-in-pieces', 'cell-lines', 'cell-lines-misplaced', 'tsv-shifted', 'bare-pipe'])('%s', (name) => {
  it('says the same with other line ends and behind a byte order mark', () => {
    const marked = fixture(name);
    expectProblems(`\ufeff${marked.replaceAll('\n', '\r\n')}`, {}, { only: MAIN_RULES });
    const { text } = unmarked(marked);
    const other = readReport(`\ufeff${text.replaceAll('\n', '\r\n')}`);
    for (const id of ['disclosure', 'applications', 'review']) expect(valuesOf(other, id)).toEqual(valuesOf(text, id));
  });

  it('has its six sections and all rows of its three tables', () => {
    const report = read(name);
    expect(report.sections.map(({ template }) => template.id)).toEqual(['1', '2', '3', '4', '5', '6']);
    for (const id of ['disclosure', 'applications', 'review'])
      expect(recordsOf(report, id)).toEqual([...tableOf(report, id).form.names.keys()]);
  });
});
