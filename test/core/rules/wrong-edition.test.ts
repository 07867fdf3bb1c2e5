import { describe, expect, it } from 'vitest';
import { readReport, render } from '../../../server/core/index.ts';
import { DIALECTS, type DialectName } from '../../../server/core/tables/table.ts';
import type { Edition } from '../../support/form.ts';
import { expectProblems, mended, problemOf, problemsOf } from '../../support/marked.ts';
import { tableOf, valuesOf } from '../../support/reading.ts';
import { figuresOf, type ReportRequest, reportText, tableText } from '../../support/reports.ts';
import { changeRow, markLine, STRUCTURE, structureIn, tableWithRows } from '../../support/rows.ts';

/** A table of an edition, the mark on its first line, in HTML on its first row. */
function marked(table: 'disclosure' | 'applications', edition: Edition, dialect: DialectName): string {
  const text = tableText(table, { edition, dialect });
  return dialect === 'html' ? text.replace(/<tr>.*/u, '⟦wrong-edition:$&⟧') : markLine('wrong-edition', text);
}

describe.each(DIALECTS)('in %s', (dialect) => {
  const only = structureIn(dialect);

  it.each([
    { edition: '2019', year: 2021 },
    { edition: '2019', year: 2024 },
    { edition: '2021', year: 2019 },
    { edition: '2021', year: 2020 },
  ] as const)('both tables that differ, of edition $edition in a report on $year', ({ edition, year }) => {
    const tables = {
      disclosure: marked('disclosure', edition, dialect),
      applications: marked('applications', edition, dialect),
    };
    expectProblems(reportText({ edition, year, dialect, tables }), {}, { only });
  });

  it('only the table that is of the other edition', () => {
    const disclosure = marked('disclosure', '2019', dialect);
    expectProblems(reportText({ edition: '2021', dialect, tables: { disclosure } }), {}, { only });
    const applications = marked('applications', '2021', dialect);
    expectProblems(reportText({ edition: '2019', dialect, tables: { applications } }), {}, { only });
  });
});

describe('a table of the other edition is read by its own form', () => {
  const old = (request: ReportRequest) =>
    reportText({ edition: '2019', year: 2022, ...request })
      .replace(/^\| 第二十条第（一）项 .*$/mu, '⟦wrong-edition:$&⟧')
      .replace(/^\| （本列数据.*$/mu, '⟦wrong-edition:$&⟧');

  it('a row of its own form may be missing from it', () => {
    const labels = { 行政许可: '⟦missing-row:行政许可⟧' };
    expectProblems(old({ without: ['20.5/其他对外管理服务事项'], labels }), {}, { only: STRUCTURE });
  });

  it('its sums are those of its own form', () => {
    const cells = { '3.6': { total: '⟦unbalanced:999⟧' }, '3.7': { total: '⟦unbalanced:1⟧' } };
    const codes = problemsOf(old({ cells }), {}, { only: ['unbalanced'] }).map(({ relation }) => relation);
    expect(codes).toContain('applicants-sum');
    expect(codes).toContain('results-sum');
  });
});

describe('nothing is reported', () => {
  it.each([
    { edition: '2019', year: 2019 },
    { edition: '2019', year: 2020 },
    { edition: '2021', year: 2021 },
    { edition: '2021', year: 2025 },
  ] as const)('of edition $edition in a report on $year', ({ edition, year }) => {
    expectProblems(reportText({ edition, year }), {}, { only: STRUCTURE });
  });

  it('where the settings say that the report is on another year than its title does', () => {
    expectProblems(reportText({ edition: '2019', year: 2022 }), { year: 2020 }, { only: ['wrong-edition'] });
  });

  it('where no year is known', () => {
    const text = reportText({ edition: '2019', year: 2022 }).replaceAll('2022年', '本年');
    expectProblems(text, {}, { only: ['wrong-edition'] });
  });

  it('where no year is known and each table is of another edition', () => {
    const disclosure = tableText('disclosure', { edition: '2019' });
    const text = reportText({ edition: '2021', year: 2022, tables: { disclosure } }).replaceAll('2022年', '本年');
    expectProblems(text, {}, { only: ['wrong-edition'] });
  });

  it('of one label of the other edition: wrong-label speaks of it', () => {
    const labels = { 行政规范性文件: '⟦wrong-label:规范性文件⟧' };
    expectProblems(reportText({ edition: '2021', labels }), {}, { only: STRUCTURE });
  });
});

describe('the problem', () => {
  it('names both editions and the notice, in Chinese and in English', () => {
    const disclosure = tableText('disclosure', { edition: '2019' });
    const problem = problemOf(reportText({ edition: '2021', year: 2024, tables: { disclosure } }), 'wrong-edition');
    expect(problem).toMatchObject({ severity: 'error', expected: '2021', actual: '2019' });
    expect(render(problem.message, 'zh')).toBe(
      '主动公开情况表用的是2019年版格式，2024年度报告应当用2021年版（国办公开办函〔2021〕30号）。请换成2021年版的表格，按其口径重新填报。',
    );
    expect(render(problem.message, 'en')).toBe(
      'A report on 2024 uses the 2021 edition of the form (国办公开办函〔2021〕30号), but the table of section 二 (主动公开) follows that of 2019. Replace it with the table of the 2021 edition and fill it in anew.',
    );
  });
});

/** Nothing in section 二, edition 2019. */
const ZEROS = Object.fromEntries(
  Object.entries(figuresOf('2019'))
    .filter(([record]) => record.startsWith('20.'))
    .map(([record, figures]) => [record, Object.fromEntries(figures.map((_, at) => [at + 1, 0]))]),
);

describe.each(DIALECTS)('the fix in %s', (dialect) => {
  const CODE = 'wrong-edition';

  it('writes the table of the right edition with the figures that both have, and names those that go', () => {
    const disclosure = tableText('disclosure', {
      edition: '2019',
      dialect,
      cells: {
        ...ZEROS,
        '20.1/规章': { 1: 0, 2: 0, 3: 2 },
        '20.1/规范性文件': { 1: 3, 2: 4, 3: 15 },
        '20.5/行政许可': { 1: 4, 2: -1, 3: 26 },
      },
    });
    const text = reportText({ edition: '2021', dialect, tables: { disclosure } });
    const result = mended(
      text,
      '换成2021年版的主动公开情况表，能对应的数字保留，没有对应的格填0（舍去：“规章”行“对外公开总数量”列2、“规范性文件”行“本年新公开数量”列4、“规范性文件”行“对外公开总数量”列15、“行政许可”行“上一年项目数量”列4、“行政许可”行“本年增/减”列-1）',
    );
    expect(tableOf(readReport(result), 'disclosure').form.edition).toBe('2021');
    expect(valuesOf(result, 'disclosure')).toEqual({
      '20.1/规章': [0, 0, 0],
      '20.1/行政规范性文件': [3, 0, 0],
      '20.5/行政许可': [26],
      '20.6/行政处罚': [0],
      '20.6/行政强制': [0],
      '20.8/行政事业性收费': [0],
    });
    expectProblems(result, {}, { only: structureIn(dialect) });
  });

  it('says so where no figure goes, and leaves it to a person to look at', () => {
    const disclosure = tableText('disclosure', { edition: '2019', dialect, cells: ZEROS });
    const { fixes } = problemOf(reportText({ edition: '2021', dialect, tables: { disclosure } }), CODE);
    expect(fixes.map(({ title, safe }) => [render(title, 'zh'), safe])).toEqual([
      ['换成2021年版的主动公开情况表，能对应的数字保留，没有对应的格填0（没有舍去的数字）', false],
    ]);
  });

  it('keeps the sums of section 三: 其他处理 is one row in 2019 and three in 2021', () => {
    const applications2019 = tableText('applications', { edition: '2019', dialect });
    const to2021 = mended(reportText({ edition: '2021', dialect, tables: { applications: applications2019 } }), CODE);
    expectProblems(to2021, {}, { only: structureIn(dialect) });
    const applications2021 = tableText('applications', { edition: '2021', dialect });
    const text = reportText({ edition: '2019', dialect, tables: { applications: applications2021 } });
    const to2019 = mended(text, CODE);
    expectProblems(to2019, {}, { only: structureIn(dialect) });
    const { '3.6.1': one = [], '3.6.2': two = [], '3.6.3': three = [] } = valuesOf(text, 'applications');
    const sums = one.map((first, at) => Number(first) + Number(two[at]) + Number(three[at]));
    expect(valuesOf(to2019, 'applications')['3.6']).toEqual(sums);
  });
});

describe('the fix', () => {
  it('is not offered where a figure fits no column', () => {
    const disclosure = tableWithRows('disclosure', { edition: '2019' }, (rows) =>
      changeRow(rows, '行政强制', (row) => row.replace(/ \d+ \|$/u, '')),
    );
    const text = reportText({ edition: '2021', tables: { disclosure } });
    expect(problemOf(text, 'wrong-edition').fixes).toEqual([]);
  });
});
