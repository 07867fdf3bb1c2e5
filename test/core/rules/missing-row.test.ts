import { describe, expect, it } from 'vitest';
import { render } from '../../../server/core/index.ts';
import { DIALECTS } from '../../../server/core/tables/table.ts';
import { APPLICANTS } from '../../support/form.ts';
import { expectProblems, mended, problemOf, problemsOf } from '../../support/marked.ts';
import { valuesOf } from '../../support/reading.ts';
import { figuresOf, reportText } from '../../support/reports.ts';

const only = ['missing-row', 'wrong-label', 'unbalanced', 'blank-cell'];

describe.each(DIALECTS)('in %s', (dialect) => {
  it('the label of the row above the missing one is underlined', () => {
    const text = reportText({
      dialect,
      without: ['3.3.4', '4', '20.6/行政强制'],
      labels: {
        行政处罚: '⟦missing-row:行政处罚⟧',
        '3.危及“三安全一稳定”': '⟦missing-row:3.危及“三安全一稳定”⟧',
        '（七）总计': '⟦missing-row:（七）总计⟧',
      },
    });
    expectProblems(text, {}, { only });
  });

  it('several missing rows stand at one place', () => {
    const text = reportText({
      dialect,
      without: ['3.5.2', '3.5.3'],
      labels: { '1.信访举报投诉类申请': '⟦missing-row,missing-row:1.信访举报投诉类申请⟧' },
    });
    expectProblems(text, {}, { only });
  });

  it('for the first row of a table or a block it is the last label of the header', () => {
    const text = reportText({
      dialect,
      without: ['1', '20.1/规章'],
      labels: { 对外公开总数量: '⟦missing-row:对外公开总数量⟧', 其他: '⟦missing-row:其他⟧' },
    });
    expectProblems(text, {}, { only });
  });

  it('for a block missing as a whole it is the row above it', () => {
    const text = reportText({
      dialect,
      without: ['20.8/行政事业性收费'],
      labels: { 行政强制: '⟦missing-row:行政强制⟧' },
    });
    expectProblems(text, {}, { only });
  });
});

describe('no row is missing', () => {
  it('with labels misspelt, out of order or repeated', () => {
    const text = reportText({ labels: { '2.重复申请': '2.反复申请', 行政处罚: '行政处罚决定' } });
    expectProblems(text, {}, { only: ['missing-row'] });
    const lines = reportText().split('\n');
    const at = lines.findIndex((line) => line.includes('1.信访'));
    expectProblems(
      [...lines.slice(0, at), lines[at + 1], lines[at], ...lines.slice(at)].join('\n'),
      {},
      { only: ['missing-row'] },
    );
  });

  it('of an edition whose table it is not', () => {
    expectProblems(reportText({ edition: '2019', year: 2022 }), {}, { only: ['missing-row'] });
  });
});

describe('the problem', () => {
  it('says which one, in Chinese and in English', () => {
    const problem = problemOf(reportText({ without: ['3.4.3'] }), 'missing-row');
    expect(problem).toMatchObject({ severity: 'error', expected: '3.补正后申请内容仍不明确' });
    expect(render(problem.message, 'zh')).toBe('申请办理情况表缺“3.补正后申请内容仍不明确”行，请补上，没有的填0。');
    expect(render(problem.message, 'en')).toBe(
      'The row “3.补正后申请内容仍不明确” is missing from the table of section 三 (申请). Add it, with 0 where there is nothing.',
    );
  });

  it('is mended with the figures that the sums need, where they need any', () => {
    const titleOf = (record: string) =>
      problemOf(reportText({ without: [record] }), 'missing-row').fixes.map(({ title }) => render(title, 'zh'));
    expect(titleOf('3.4.3')).toEqual(['插入“3.补正后申请内容仍不明确”行，按勾稽关系填数']);
    expect(titleOf('20.6/行政强制')).toEqual(['插入“行政强制”行']);
  });

  it('is mended with the figures that the sums need though some of them are 0, and says so unless all are', () => {
    const both = APPLICANTS.map(
      (_, at) => (figuresOf('2019')['3.5.2']?.[at] ?? 0) + (figuresOf('2019')['3.5.3']?.[at] ?? 0),
    );
    const titleWith = (first: number) => {
      const taken = APPLICANTS.map((_, at) => (at === 0 || at === 6 ? first : 0));
      const left = both.map((sum, at) => sum - (taken[at] ?? 0));
      const cells = { '3.5.3': Object.fromEntries(APPLICANTS.map((column, at) => [column, left[at] ?? 0])) };
      const problem = problemOf(reportText({ without: ['3.5.2'], cells }), 'missing-row');
      return problem.fixes.map(({ title }) => render(title, 'zh'));
    };
    expect(titleWith(1)).toEqual(['插入“2.重复申请”行，按勾稽关系填数']);
    expect(titleWith(0)).toEqual(['插入“2.重复申请”行']);
  });

  it('is mended with zeros where the sums contradict one another', () => {
    const text = reportText({ without: ['3.7'], cells: { '3.2': { total: 9000 } } });
    expect(valuesOf(mended(text, 'missing-row'), 'applications')['3.7']).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  it('has no fix where neither its header nor another row says where it goes', () => {
    const header = (item: string) =>
      `| 第二十条第（${item}）项 | | | |\n| 信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |`;
    const disclosure = `${header('五')}\n${header('六')}`;
    const problems = problemsOf(reportText({ tables: { disclosure } }), {}, { only: ['missing-row'] });
    const mendable = problems.filter(({ fixes }) => fixes.length > 0);
    expect(problems).toHaveLength(8);
    expect(mendable.map(({ expected }) => expected)).toEqual(['行政许可', '行政处罚']);
  });

  it('has no fix where a merged cell reaches over the place of the row and its header', () => {
    const text = reportText({ dialect: 'html', without: ['20.8/行政事业性收费'] });
    const wrong = text.replace('<td>行政强制</td>', '<td rowspan="2">行政强制</td>');
    expect(problemOf(text, 'missing-row').fixes).toHaveLength(1);
    expect(problemOf(wrong, 'missing-row').fixes).toEqual([]);
  });

  it('says of section 四, whose row has no label, how many figures are missing', () => {
    const text = reportText().replace(/^\| 1 \| 2 \| 3 \| 4 \| 10 .*\n/mu, '');
    const { message, fixes } = problemOf(text, 'missing-row');
    expect(render(message, 'zh')).toBe('行政复议、行政诉讼情况表只有表头，缺填数的一行（15格）。');
    expect(fixes.map(({ title, safe }) => [render(title, 'zh'), safe])).toEqual([['插入填数的一行', false]]);
  });
});
