import { describe, expect, it } from 'vitest';
import { render } from '../../../server/core/index.ts';
import { DIALECTS, type DialectName } from '../../../server/core/tables/table.ts';
import type { Edition } from '../../support/form.ts';
import { expectProblems, problemOf, problemsOf } from '../../support/marked.ts';
import { type ReportRequest, reportText, tableText } from '../../support/reports.ts';
import { markLine, STRUCTURE, structureIn } from '../../support/rows.ts';

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
