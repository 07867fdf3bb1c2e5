import { describe, expect, it } from 'vitest';
import { render } from '../../../server/core/index.ts';
import { DIALECTS } from '../../../server/core/tables/table.ts';
import { SECTIONS } from '../../support/form.ts';
import { expectProblems, problemOf } from '../../support/marked.ts';
import { reportText, tableText } from '../../support/reports.ts';

const only = ['missing-table'];

describe.each(DIALECTS)('in %s', (dialect) => {
  it.each([
    ['disclosure', SECTIONS[1]],
    ['applications', SECTIONS[2]],
    ['review', SECTIONS[3]],
  ])('the table %s is missing from its section', (table, title) => {
    const text = reportText({ dialect, tables: { [table]: '本年度未发生。' } });
    expectProblems(text.replace(title, `⟦missing-table:${title}⟧`), {}, { only });
  });
});

describe('no table is missing', () => {
  it('where it stands elsewhere', () => {
    const moved = reportText({
      tables: { applications: `${tableText('applications')}\n\n${tableText('review')}`, review: '见上表。' },
    });
    expectProblems(moved, {}, { only });
  });

  it('where its whole section is missing, which is the concern of missing-section', () => {
    const text = reportText({ arrange: (blocks) => [...blocks.slice(0, 8), ...blocks.slice(10)] });
    expectProblems(text, {}, { only });
  });

  it('where it is of another edition, in pieces or has lost rows', () => {
    expectProblems(reportText({ edition: '2019', year: 2023 }), {}, { only });
    expectProblems(reportText().replace('| 行政许可', '\n| | | | |\n|---|---|---|---|\n$&'), {}, { only });
    expectProblems(reportText({ without: ['3.1', '3.2', '20.1/规章', '20.1/规范性文件'] }), {}, { only });
  });
});

describe('the problem', () => {
  it('says which one, of which edition, in Chinese and in English', () => {
    const problem = problemOf(reportText({ edition: '2021', tables: { review: '无' } }), 'missing-table');
    expect(problem.severity).toBe('error');
    expect(render(problem.message, 'zh')).toBe(
      '“政府信息公开行政复议、行政诉讼情况”部分缺行政复议、行政诉讼情况表。请按2021年版格式补上。',
    );
    expect(render(problem.message, 'en')).toBe(
      'Section “政府信息公开行政复议、行政诉讼情况” lacks the table of section 四 (行政复议、行政诉讼). Add it as the 2021 edition of the form has it.',
    );
    expect(problem.fixes.map(({ title, safe }) => [render(title, 'zh'), safe])).toEqual([
      ['插入空白的行政复议、行政诉讼情况表（2021年版）', false],
    ]);
    expect(problem.fixes[0]?.edits[0]?.newText).toContain('| 结果维持 | 结果纠正 |');
  });
});
