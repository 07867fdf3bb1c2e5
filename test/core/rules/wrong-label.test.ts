import { describe, expect, it } from 'vitest';
import { render } from '../../../server/core/index.ts';
import { DIALECTS } from '../../../server/core/tables/table.ts';
import { expectProblems, mended, problemOf } from '../../support/marked.ts';
import { reportText } from '../../support/reports.ts';

const only = ['wrong-label', 'missing-row', 'unbalanced'];

describe.each(DIALECTS)('in %s', (dialect) => {
  it('labels of rows, groups and columns depart in words, each a problem of its own', () => {
    const labels = {
      本年新制作数量: '⟦wrong-label:本年度制作数量⟧',
      本年新公开数量: '⟦wrong-label:本年度公开数量⟧',
      其他对外管理服务事项: '⟦wrong-label:其它对外管理服务事项⟧',
      法律服务机构: '⟦wrong-label:法律服务组织⟧',
      '（三）不予公开': '⟦wrong-label:（三）不公开⟧',
      '2.没有现成信息需要另行制作': '⟦wrong-label:2.没有现成信息需要及时制作⟧',
      '4.无正当理由大量反复申请': '⟦wrong-label:4.无正当理由大量反复申⟧',
      未经复议直接起诉: '⟦wrong-label:未复议直接起诉⟧',
    };
    expectProblems(reportText({ dialect, labels }), {}, { only });
  });

  it('labels of the edition of 2021 too', () => {
    const labels = {
      行政规范性文件: '⟦wrong-label:规范性文件⟧',
      现行有效件数: '⟦wrong-label:现行有效数⟧',
      '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请':
        '⟦wrong-label:2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开⟧',
    };
    expectProblems(reportText({ dialect, edition: '2021', labels }), {}, { only });
  });

  it('is mended by the label of the form, and nothing else changes', () => {
    const text = reportText({
      dialect,
      labels: { '2.其他法律行政法规禁止公开': '⟦wrong-label:2.其它法律行政法规禁止公开⟧' },
    });
    expect(mended(text, 'wrong-label')).toBe(reportText({ dialect }));
  });

  it('other punctuation, width, spaces and line breaks are not wrong', () => {
    const broken = dialect === 'cell-lines' ? '本年新\n制作数量' : '本年新 制作数量';
    const labels = {
      本年新制作数量: broken,
      采购总金额: '采购总金额(单位:万元)',
      '（一）予以公开': '(一) 予以公开',
      '3.危及“三安全一稳定”': '3、危及"三安全一稳定"',
      '（七）总计': '（七）总\u3000计',
      总计: '总 计',
    };
    expectProblems(reportText({ dialect, labels }), {}, { only });
  });
});

describe('a label that is written again in every cell it is merged over', () => {
  const repeated = (label: string) =>
    reportText({
      tables: {
        applications: [
          `| 三、本年度办理结果 | ${label} | 1.本机关不掌握相关政府信息 | 0 | 0 | 2 | 0 | 0 | 0 | 2 |`,
          `| 三、本年度办理结果 | ${label} | 2.没有现成信息需要另行制作 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |`,
          `| 三、本年度办理结果 | ${label} | 3.补正后申请内容仍不明确 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |`,
          '| 三、本年度办理结果 | （七）总计 | （七）总计 | 0 | 0 | 2 | 0 | 0 | 0 | 2 |',
        ].join('\n'),
      },
    });

  it('is one problem at the first of them', () => {
    const text = repeated('（四）不能提供');
    const { span, related } = problemOf(text, 'wrong-label');
    expect(span.start).toBe(text.indexOf('（四）不能提供'));
    expect(related.map((place) => render(place.message, 'zh'))).toEqual(['这里又写了一次', '这里又写了一次']);
  });

  /** Rows of one group, each with what stands in the cell of its label. */
  const rows = (...labels: readonly string[]) => {
    const parts = ['1.本机关不掌握相关政府信息', '2.没有现成信息需要另行制作', '3.补正后申请内容仍不明确'];
    const lines = labels.map(
      (label, at) => `| 三、本年度办理结果 | ${label} | ${parts[at]} | 0 | 0 | 0 | 0 | 0 | 0 | 0 |`,
    );
    return reportText({ tables: { applications: lines.join('\n') } });
  };

  it('is one problem in two cells, too', () => {
    const text = rows('⟦wrong-label:（四）不能提供⟧', '（四）不能提供', '');
    expectProblems(text, {}, { only: ['wrong-label'] });
  });

  it('is a problem each time where it stands further off, or reads otherwise', () => {
    const again = '⟦wrong-label:（四）不能提供⟧';
    expectProblems(rows(again, '', again), {}, { only: ['wrong-label'] });
    expectProblems(rows(again, '⟦wrong-label:（四）难以提供⟧', ''), {}, { only: ['wrong-label'] });
  });

  it('is mended in all of them', () => {
    expect(mended(repeated('（四）不能提供'), 'wrong-label')).toBe(repeated('（四）无法提供'));
  });
});

describe('the problem', () => {
  const marked = reportText({ labels: { 上一年项目数量: '⟦wrong-label:上年 项目数量⟧' } });

  it('stands at every label that is wrong, the same one twice', () => {
    expectProblems(marked, {}, { only });
  });

  it('says what stands there and what should, in Chinese and in English', () => {
    const problem = problemOf(reportText({ labels: { '2.重复申请': '2.反复 申请' } }), 'wrong-label');
    expect(problem).toMatchObject({ severity: 'error', expected: '2.重复申请', actual: '2.反复申请' });
    expect(render(problem.message, 'zh')).toBe('“2.反复申请”与2019年版格式不一致，应为“2.重复申请”。');
    expect(render(problem.message, 'en')).toBe(
      '“2.反复申请” departs from the 2019 edition of the form; it should be “2.重复申请”.',
    );
    expect(problem.fixes.map(({ title, safe }) => [render(title, 'zh'), safe])).toEqual([['改为“2.重复申请”', true]]);
  });
});
