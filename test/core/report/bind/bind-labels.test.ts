import { describe, expect, it } from 'vitest';
import { type BoundTable, readReport } from '../../../../server/core/index.ts';
import { DIALECTS } from '../../../../server/core/tables/table.ts';
import { tableOf } from '../../../support/reading.ts';
import { type Labels, reportText } from '../../../support/reports.ts';

/** The table of a report in which labels read otherwise. */
function labelled(id: string, labels: Labels): BoundTable {
  return tableOf(readReport(reportText({ labels })), id);
}

/** The labels that depart in words, with what they should be. */
function wrong({ labels }: BoundTable): string[] {
  return labels
    .filter(({ match }) => match === 'words')
    .map(({ cell, template, of }) => `${of}: ${cell.text} → ${template.text}`);
}

describe('the labels of a table', () => {
  it.each(DIALECTS)('are all bound in %s', (dialect) => {
    const report = readReport(reportText({ dialect }));
    const numberOfLabels = { disclosure: 5 + 18 + 8, applications: 2 + 3 + 5 + 23 + 4, review: 2 + 7 + 10 };
    for (const [id, count] of Object.entries(numberOfLabels)) {
      const { labels } = tableOf(report, id);
      expect([id, labels.length]).toEqual([id, count]);
      expect(new Set(labels.map(({ match }) => match))).toEqual(new Set(['same']));
    }
  });

  it('are the same with other punctuation, width, white space, numbers and traditional characters', () => {
    const labels = {
      '（一）予以公开': '(一) 予以公开',
      '1.属于国家秘密': '1、属于国家秘密',
      '3.危及“三安全一稳定”': '3．危及「三安全一稳定」',
      '5.属于三类内部事务信息': '５.属于三类 内部事务信息',
      '（七）总计': '（七）总\u3000计',
      科研机构: '科研机<br>构',
      商业企业: '商業企業',
    };
    expect(wrong(labelled('applications', labels))).toEqual([]);
  });

  it('are the same with a unit in brackets', () => {
    const labels = {
      采购总金额: '采购总金额(单位:万元)',
      行政许可: '行政许可（件）',
      本年新制作数量: '本年新制作数量（件）',
    };
    expect(wrong(labelled('disclosure', labels))).toEqual([]);
  });

  it('may be wrong in a row, in a group of rows, in a header', () => {
    expect(
      wrong(
        labelled('applications', {
          '3.补正后申请内容仍不明确': '3.补正后申请内容不明确',
          '（四）无法提供': '（四）不能提供',
          社会公益组织: '社会公益机构',
        }),
      ),
    ).toEqual([
      'column: 社会公益机构 → 社会公益组织',
      'row: （四）不能提供 → （四）无法提供',
      'row: 3.补正后申请内容不明确 → 3.补正后申请内容仍不明确',
    ]);
  });

  it('cut short alike are each the one at its place', () => {
    expect(wrong(labelled('disclosure', { 本年新制作数量: '本年新', 本年新公开数量: '本年新' }))).toEqual([
      'column: 本年新 → 本年新制作数量',
      'column: 本年新 → 本年新公开数量',
    ]);
  });

  it('are none in a header that is broken into characters', () => {
    const text = reportText({
      tables: {
        review:
          '| 行政复议 | | | | | 行政诉讼 | | | | | | | | | |\n| 结果 | 结果 | 其他 | 尚未 | 总计 | 未经复议直接起诉 | | | | | 复议后起诉 | | | | |\n| 维持 | 纠正 | 结果 | 审结 | | 维 | 纠 | 结 | 审 | 总计 | 维 | 纠 | 结 | 审 | 总计 |\n| 1 | 2 | 3 | 4 | 10 | 2 | 0 | 1 | 5 | 8 | 0 | 3 | 2 | 1 | 6 |',
      },
    });
    expect(wrong(tableOf(readReport(text), 'review'))).toEqual([]);
  });
});
