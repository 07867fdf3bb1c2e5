import { describe, expect, it } from 'vitest';
import { check, type Report, readReport, render } from '../../../server/core/index.ts';
import { type NewReport, newReport } from '../../../server/core/mend/new-report.ts';
import { valueIn } from '../../../server/core/report/questions.ts';
import { DIALECTS, type DialectName } from '../../../server/core/tables/table.ts';
import { editionOfYear } from '../../../server/core/templates/editions.ts';
import { APPLICANTS } from '../../support/form.ts';
import { ORGAN, type ReportRequest, reportText } from '../../support/reports.ts';

/** A new report of the year, by itself or after last year's. */
function made(year: number, dialect: DialectName, organ: string, last?: string): NewReport {
  const template = editionOfYear(year);
  if (template === undefined) throw new Error(`no edition for ${year}`);
  return newReport({ template, year, organ, dialect, ...(last !== undefined && { last: readReport(last) }) });
}

/** What stands in a record of the table of section 三, by column. */
function figuresOf(report: Report, record: string): string[] {
  const table = report.tables.find(({ form }) => form.template.id === 'applications');
  return APPLICANTS.map((column) => (table && valueIn(table, record, column)?.cell.text) ?? '（缺）');
}

const said = ({ words }: NewReport) => words.map((line) => render(line, 'zh'));

describe.each(DIALECTS)('a report from scratch in %s', (dialect) => {
  it.each([
    [2020, '2019'],
    [2024, '2021'],
  ])(
    'on %d is a whole report of the edition of %s, in which only what is to be filled in is missing',
    (year, edition) => {
      const report = readReport(made(year, dialect, ORGAN).text);
      expect(report).toMatchObject({ recognised: true, year, organ: ORGAN, template: { edition } });
      expect(report.sections.map(({ template }) => template.id)).toEqual(['1', '2', '3', '4', '5', '6']);
      expect(report.tables.map((table) => [table.form.template.id, table.dialect, table.form.edition])).toEqual(
        ['disclosure', 'applications', 'review'].map((id) => [id, dialect, edition]),
      );
      const codes = new Set(check(report, {}).map(({ code }) => code));
      codes.delete('fee-statement');
      expect(codes).toEqual(new Set(['blank-cell', 'empty-section']));
    },
  );

  it('holds no figure, and every blank is a place to fill in', () => {
    const { text, values } = made(2024, dialect, ORGAN);
    const cells = readReport(text).tables.flatMap(({ rows }) => rows.flatMap((row) => row.values));
    expect(cells.filter(({ amount }) => amount.kind !== 'blank')).toEqual([]);
    expect(values).toHaveLength(cells.length + 3);
    expect(values.every(({ start }, at) => start >= (values[at - 1]?.end ?? 0))).toBe(true);
  });
});

describe('where the writer begins', () => {
  it('in the title, if the organ is not known', () => {
    const { text, values } = made(2024, 'pipe', '');
    expect(text.startsWith('# （机关全称）2024年政府信息公开工作年度报告\n\n## 一、总体情况\n')).toBe(true);
    expect(text.slice(values[0]?.start, values[0]?.end)).toBe('（机关全称）');
  });

  it('else below the title of section 一; a plain text has no marks of Markdown', () => {
    const { text, values } = made(2024, 'tsv', ORGAN);
    const before = `${ORGAN}2024年政府信息公开工作年度报告\n\n一、总体情况\n\n`;
    expect(text.startsWith(before)).toBe(true);
    expect(values[0]).toEqual({ start: before.length, end: before.length });
  });
});

describe.each(DIALECTS)('a report after last year’s in %s', (dialect) => {
  it('takes over 结转下年度继续办理 as 上年结转, and no other figure', () => {
    const last = reportText({ edition: '2021', dialect });
    const after = made(2024, dialect, ORGAN, last);
    const report = readReport(after.text);
    expect(figuresOf(report, '2')).toEqual(figuresOf(readReport(last), '4'));
    expect(figuresOf(report, '2')).toEqual(['2', '1', '0', '0', '0', '3', '6']);
    const filled = report.tables
      .flatMap(({ rows }) => rows.flatMap(({ values }) => values))
      .filter(({ amount }) => amount.kind !== 'blank');
    expect(filled).toHaveLength(7);
    expect(said(after)).toEqual(['“二、上年结转政府信息公开申请数量”已按上年报告“四、结转下年度继续办理”填好7格。']);
  });
});

describe('a report after last year’s', () => {
  const last = (request: ReportRequest) => reportText({ edition: '2021', ...request });

  it('takes over from the other edition too', () => {
    const after = made(2021, 'pipe', ORGAN, reportText({ edition: '2019', year: 2020 }));
    const report = readReport(after.text);
    expect(report.template.edition).toBe('2021');
    expect(figuresOf(report, '2')).toEqual(['2', '1', '0', '0', '0', '3', '6']);
  });

  it('leaves a column blank whose sum does not hold, and says so', () => {
    // 商业企业 and 科研机构 are wrong by one and the other way round, so that 总计 still holds.
    const after = made(2024, 'pipe', ORGAN, last({ cells: { '4': { business: 2, research: -1 } } }));
    expect(figuresOf(readReport(after.text), '2')[1]).toBe('');
    const both = made(2024, 'pipe', ORGAN, last({ cells: { '4': { business: 0, research: 1 } } }));
    expect(figuresOf(readReport(both.text), '2')).toEqual(['2', '', '', '0', '0', '3', '6']);
    expect(said(both)).toEqual([
      '“二、上年结转政府信息公开申请数量”已按上年报告“四、结转下年度继续办理”填好5格；另有2格，上年的数缺失、不能确定或者不平，留空待填。',
    ]);
  });

  it.each([
    ['whose total is wrong', last({ cells: { '4': { total: 7 } } })],
    ['that is blank', last({ cells: { '4': Object.fromEntries(APPLICANTS.map((column) => [column, ''])) } })],
    ['that is missing', last({ without: ['4'] })],
    ['of a table that is missing', last({ tables: { applications: '' } })],
  ])('takes over nothing of a row %s, and says so', (_, text) => {
    const after = made(2024, 'pipe', ORGAN, text);
    expect(figuresOf(readReport(after.text), '2')).toEqual(['', '', '', '', '', '', '']);
    expect(said(after)).toEqual([
      '“二、上年结转政府信息公开申请数量”没有填：上年报告“四、结转下年度继续办理”的数缺失、不能确定或者不平，请核对后填写。',
    ]);
  });

  it('takes over no figure from the report of another year', () => {
    const after = made(2025, 'pipe', ORGAN, last({}));
    expect(figuresOf(readReport(after.text), '2')).toEqual(['', '', '', '', '', '', '']);
    expect(said(after)).toEqual([
      '“二、上年结转政府信息公开申请数量”没有填：所选报告是2023年度的，不是2025年度的上一年。',
    ]);
  });

  it('takes over title, marks and period, with the new year in its digits', () => {
    const text = last({ heading: '### ' })
      .replace(`${ORGAN}2023年政府信息公开工作年度报告`, `二〇二三年度${ORGAN}政府信息公开工作年度报告`)
      .replace('现公布', '本报告依据2019年修订的条例编制，统计期限自2023年1月1日起至2023年12月31日止。现公布');
    const after = made(2024, 'pipe', ORGAN, text);
    expect(after.text.split('\n').slice(0, 9)).toEqual([
      `### 二〇二四年度${ORGAN}政府信息公开工作年度报告`,
      '',
      `本报告依据2019年修订的条例编制，统计期限自2024年1月1日起至2024年12月31日止。现公布${ORGAN}2024年政府信息公开工作年度报告。`,
      '',
      '### 一、总体情况',
      '',
      '统计期限自2024年1月1日起至2024年12月31日止。',
      '',
      '### 二、主动公开政府信息情况',
    ]);
    expect(check(readReport(after.text), {}).filter(({ code }) => code === 'year-mismatch')).toEqual([]);
  });

  it('takes over no other prose, and no title of another organ', () => {
    const { text } = made(2024, 'pipe', '云岭县水务局', last({}));
    expect(text).not.toContain('库藏目录');
    expect(text).not.toContain('科室分工');
    expect(text).not.toContain(ORGAN);
    expect(text.startsWith('云岭县水务局2024年政府信息公开工作年度报告\n')).toBe(true);
  });

  it('keeps the line ends, and writes no marks of Markdown into plain text', () => {
    const { text } = made(2024, 'cell-lines', ORGAN, last({ heading: '## ', eol: '\r\n' }));
    expect(text).not.toMatch(/[^\r]\n/);
    expect(text).not.toContain('#');
  });
});
