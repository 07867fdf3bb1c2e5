import { describe, expect, it } from 'vitest';
import { check, type Locale, overviewOf, readReport, readSettings, render } from '../../../server/core/index.ts';
import { DIALECTS } from '../../../server/core/tables/table.ts';
import { type ReportRequest, reportText } from '../../support/reports.ts';

// Without separators a header cannot be laid out as it should.
const { settings: SETTINGS } = readSettings({ rules: { 'table-layout': 'off' } });

/** The overview of a text as it is read: in short, at length, and its problems as code and words, by the parts they stand in. */
function drawn(text: string, locale: Locale = 'zh'): string {
  const report = readReport(text);
  const problems = check(report, SETTINGS);
  const { inShort, details, balance, groups } = overviewOf(report, problems);
  const lines = [`${render(inShort, locale)} (${balance})`, ...details.map((line) => `  ${render(line, locale)}`)];
  for (const { kind, name, detail, problems } of groups) {
    lines.push(`${kind} ${render(name, locale)}${detail ? ` — ${render(detail, locale)}` : ''}`);
    for (const { code, span } of problems) {
      const words = text.slice(span.start, span.end).replaceAll('\n', '⏎');
      lines.push(`  ${code} ${words.length > 20 ? `${words.slice(0, 20)}…` : words}`);
    }
  }
  return `\n${lines.join('\n')}\n`;
}

/** Only the line for the status bar. */
function inShort(request: ReportRequest, locale: Locale = 'zh'): string {
  return drawn(reportText(request), locale).split('\n')[1] ?? '';
}

const FAULTS: ReportRequest = {
  edition: '2021',
  cells: { '3.3.8': { total: 7 }, reconsideration: { total: '' } },
  without: ['3.5.2'],
};

describe.each(DIALECTS)('the overview of a report in %s', (dialect) => {
  it('says what it is, how its sums stand, and where its problems are', () => {
    const drawing = drawn(reportText({ ...FAULTS, dialect }));
    expect(drawing.replace(/(missing-row|blank-cell) [^\n]*/gu, '$1')).toBe(`
2021年版 · 2023年度 · 1处不平 (fails)
  机关：云岭县档案局
  格式：2021年版（国办公开办函〔2021〕30号）
  表三：39项勾稽，1项不平、8项不能判断
  表四：3项勾稽，1项有空白
  问题：错误2处、警告1处
table 申请办理情况表 — 表三：39项勾稽，1项不平、8项不能判断
  unbalanced 7
  missing-row
table 行政复议、行政诉讼情况表 — 表四：3项勾稽，1项有空白
  blank-cell
`);
  });

  it('holds every problem once', () => {
    const report = readReport(reportText({ ...FAULTS, dialect, without: ['3.5.2', '2.1', '3.3.1'] }));
    const problems = check(report, SETTINGS);
    const { groups } = overviewOf(report, problems);
    expect(groups.flatMap(({ problems }) => problems)).toHaveLength(problems.length);
    expect(new Set(groups.flatMap(({ problems }) => problems))).toEqual(new Set(problems));
  });
});

describe('the balance', () => {
  it('holds where every sum does', () => {
    expect(inShort({ edition: '2021' })).toBe('2021年版 · 2023年度 · 勾稽平衡 (holds)');
    expect(inShort({}, 'en')).toBe('2019 edition · report on 2020 · balanced (holds)');
  });

  it('fails in so many places', () => {
    expect(inShort({ cells: { '3.3.8': { total: 7 } } })).toContain('2处不平 (fails)');
    expect(inShort({ cells: { '3.3.8': { total: 7 } } }, 'en')).toContain('2 out of balance (fails)');
  });

  it('is not called sound where something could not be verified', () => {
    expect(inShort({ cells: { reconsideration: { total: '' } } })).toContain('1处未能核对 (undecided)');
    expect(inShort({ cells: { reconsideration: { total: '不详' } } })).toContain('1处未能核对 (undecided)');
  });

  it('is none where there are no tables', () => {
    const titles = [
      '一、总体情况',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '六、其他需要报告的事项',
    ];
    expect(drawn(`# 政府信息公开工作年度报告\n\n${titles.map((title) => `## ${title}\n`).join('\n')}`)).toContain(
      '年度不明 · 没有可核对的表格 (none)',
    );
  });
});

describe('problems', () => {
  it('stand in the title, a section, a table or nowhere of these', () => {
    const text = reportText({ cells: { '3.3.8': { total: 7 } } })
      .replace(/^.*$/mu, '&nbsp;\n\n云岭县档案局2020年政府信息公开工作年报')
      .replace('库藏目录', '&nbsp;库藏目录');
    expect(drawn(text).replace(/^ {2}.*：.*\n/gmu, '')).toBe(`
2019年版 · 2020年度 · 2处不平 (fails)
other 其他
  artefact &nbsp;
title 报告标题
  report-title 云岭县档案局2020年政府信息公开工作年…
table 申请办理情况表 — 表三：37项勾稽，2项不平
  unbalanced 7
  unbalanced 1507
section 五、存在的主要问题及改进情况
  artefact &nbsp;
`);
  });

  it('of a sound report are none', () => {
    expect(drawn(reportText())).toContain('  没有发现问题\n');
    expect(drawn(reportText(), 'en')).toContain('  No problems were found\n');
  });
});
