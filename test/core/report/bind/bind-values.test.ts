import { describe, expect, it } from 'vitest';
import { readReport } from '../../../../server/core/index.ts';
import { expectProblems } from '../../../support/marked.ts';
import { recordsOf, tableOf, valuesOf } from '../../../support/reading.ts';
import { reportText } from '../../../support/reports.ts';

/** A report with this text for its table of section 三. */
const withApplications = (rows: readonly string[]) => reportText({ tables: { applications: rows.join('\n') } });

describe('the values of a row are found behind its innermost label', () => {
  it('in a piece cut off with fewer label columns, and shifted rows in it (shape 000, lines 52 to 55)', () => {
    const text = withApplications([
      '| (本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和) | 自然人 | 法人或其他组织 | | | | | 总计 | |',
      '|---|---|---|---|---|---|---|---|---|',
      '| | | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | | |',
      '| | | | | | | | | |',
      '| 一、本年新收政府信息公开申请数量 | 11 | 2 | 0 | 3 | 0 | 1 | 17 | |',
      '| 二、上年结转政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 | |',
      '| | (一) 予以公开 | 5 | 1 | 0 | 2 | 0 | 0 | 8 |',
      '| | (二) 部分公开（区分处理的，只计这一情形，不计其他情形） | 4 | 0 | 0 | 1 | 0 | 1 | 6 |',
    ]);
    expect(valuesOf(text, 'applications')).toEqual({
      '1': [11, 2, 0, 3, 0, 1, 17],
      '2': [1, 0, 0, 0, 0, 0, 1],
      '3.1': [5, 1, 0, 2, 0, 0, 8],
      '3.2': [4, 0, 0, 1, 0, 1, 6],
    });
  });

  it('where rows stand one column to the left of the others, and where the last total is blank (lines 75 to 77)', () => {
    const text = withApplications([
      '| 三、本年度办理结果 | (三) 不予公开 | 1. 属于国家秘密 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |',
      '| | | 2. 其他法律行政法规禁止公开 | 0 | 1 | 0 | 0 | 0 | 0 | 1 |',
      '| | (五) 不予处理 | 1. 信访举报投诉类申请 | 0 | 0 | 2 | 0 | 0 | 0 | 2 |',
      '| | (六) 其他处理 | 3 | 0 | 0 | 0 | 0 | 1 | 4 | |',
      '| | (七) 总计 | 4 | 1 | 2 | 0 | 0 | 1 | 8 | |',
      '| 四、结转下年度继续办理 | | | 6 | 5 | 4 | 3 | 2 | 1 | |',
    ]);
    expect(valuesOf(text, 'applications')).toEqual({
      '3.3.1': [1, 0, 0, 0, 0, 0, 1],
      '3.3.2': [0, 1, 0, 0, 0, 0, 1],
      '3.5.1': [0, 0, 2, 0, 0, 0, 2],
      '3.6': [3, 0, 0, 0, 0, 1, 4],
      '3.7': [4, 1, 2, 0, 0, 1, 8],
      '4': [6, 5, 4, 3, 2, 1, null],
    });
  });

  it('where a group of rows has one label column more than the others (shape 003, lines 47 to 69)', () => {
    const text = withApplications([
      '一、本年新收政府信息公开申请数量\t\t9\t1\t0\t0\t0\t0\t10\t',
      '三、本年度办理结果\t(一) 予以公开\t2\t1\t0\t0\t0\t0\t3\t',
      '\t(三) 不予公开\t1. 属于国家秘密\t3\t0\t0\t0\t0\t0\t3',
      '\t\t2. 其他法律行政法规禁止公开\t4\t0\t0\t0\t0\t0\t4',
      '3. 其他\t\t0\t0\t0\t0\t0\t0\t0\t',
      '(七) 总计\t\t9\t1\t0\t0\t0\t0\t10\t',
      '四、结转下年度继续办理\t\t0\t0\t0\t0\t0\t7\t7\t',
    ]);
    expect(valuesOf(text, 'applications')).toEqual({
      '1': [9, 1, 0, 0, 0, 0, 10],
      '3.1': [2, 1, 0, 0, 0, 0, 3],
      '3.3.1': [3, 0, 0, 0, 0, 0, 3],
      '3.3.2': [4, 0, 0, 0, 0, 0, 4],
      '3.6.3': [0, 0, 0, 0, 0, 0, 0],
      '3.7': [9, 1, 0, 0, 0, 0, 10],
      '4': [0, 0, 0, 0, 0, 7, 7],
    });
  });

  it('where places of merged cells are lost and rows are ragged (shape 004, lines 27 to 52)', () => {
    const text = withApplications([
      '(本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和) | 申请人情况 | |||||||',
      '自然人 | 法人或其他组织 | 总计 | ||||||',
      '商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | ||||',
      '一、本年新收政府信息公开申请数量 | 8 | 0 | 0 | 0 | 0 | 1 | 9 | |',
      '三、本年度办理结果 | (一)予以公开 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |',
      '(二)部分公开(区分处理的,只计这一情形,不计其他情形) | 2 | 0 | 0 | 0 | 0 | 0 | 2 | |',
      '(三)不予公开 | 1.属于国家秘密 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |',
      '2.其他法律行政法规禁止公开 | 2 | 0 | 0 | 0 | 0 | 1 | 3 | |',
      '四、结转下年度继续办理 | 0 | 0 | 0 | 0 | 0 | 4 | 4 |',
    ]);
    expect(valuesOf(text, 'applications')).toEqual({
      '1': [8, 0, 0, 0, 0, 1, 9],
      '3.1': [1, 0, 0, 0, 0, 0, 1],
      '3.2': [2, 0, 0, 0, 0, 0, 2],
      '3.3.1': [3, 0, 0, 0, 0, 0, 3],
      '3.3.2': [2, 0, 0, 0, 0, 1, 3],
      '4': [0, 0, 0, 0, 0, 4, 4],
    });
  });

  it('blank cells too, where just as many cells are left as there are columns', () => {
    const text = withApplications([
      '\t一、本年新收政府信息公开申请数量\n\t\n\t\n\t\n\t\n\t\n\t\n\t5\n',
      '\t三、本年度办理结果\n\t（一）予以公开\n\t3\n\t\n\t\n\t\n\t\n\t2\n\t5\n',
    ]);
    expect(valuesOf(text, 'applications')).toEqual({
      '1': [null, null, null, null, null, null, 5],
      '3.1': [3, null, null, null, null, 2, 5],
    });
  });

  it('whether a group label stands before them or not', () => {
    const rows = (group: string) => [
      `| ${group} | 1.本机关不掌握相关政府信息 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |`,
      '| | 2.没有现成信息需要另行制作 | 0 | 2 | 0 | 0 | 0 | 0 | 2 |',
    ];
    for (const group of ['（四）无法提供', '', '(四) 无 法 提 供', '其他内容'])
      expect(valuesOf(withApplications(rows(group)), 'applications')).toEqual({
        '3.4.1': [1, 0, 0, 0, 0, 0, 1],
        '3.4.2': [0, 2, 0, 0, 0, 0, 2],
      });
  });

  it('two alone as 自然人 and 总计, where the blanks between them are lost', () => {
    const text = withApplications([
      '一、本年新收政府信息公开申请数量 | 3 | 3',
      '二、上年结转政府信息公开申请数量 | 1 | 1',
    ]);
    const { values } = tableOf(readReport(text), 'applications');
    const columns = (record: string) =>
      values.flatMap((value) => (value?.record.id === record ? `${value.template.column} ${value.cell.text}` : []));
    expect(columns('1')).toEqual(['natural-person 3', 'total 3']);
    expect(columns('2')).toEqual(['natural-person 1', 'total 1']);
  });
});

describe('a row of which it is not sure which cell belongs to which column', () => {
  const uncertain = [
    '| 一、本年新收政府信息公开申请数量 | 1 | 2 | 3 | 9 |',
    '| 二、上年结转政府信息公开申请数量 | 1 | 2 | 3 | 4 | 5 | 6 | 99 | 8 | 9 |',
    '| 四、结转下年度继续办理 | 7 | 7 | 7 | 7 | 7 | 7 | 42 |',
  ];

  it('says so', () => {
    const { rows } = tableOf(readReport(withApplications(uncertain)), 'applications');
    expect(rows.map(({ form, certain }) => [form.template.records[0]?.id, certain])).toEqual([
      ['1', false],
      ['2', false],
      ['4', true],
    ]);
  });

  it('never makes an arithmetic problem, a blank or an invalid number', () => {
    const only = ['unbalanced', 'blank-cell', 'invalid-number'];
    expectProblems(withApplications(uncertain), {}, { only });
    const ragged = reportText().replace(/^\| 一、本年新收.*$/mu, '| 一、本年新收政府信息公开申请数量 | 1 | 2 | 99 |');
    expectProblems(ragged, {}, { only });
  });
});

describe('the one row of section 四', () => {
  const withReview = (review: string) => reportText({ tables: { review } });
  const values = {
    reconsideration: [1, 2, 3, 4, 10],
    'direct-suit': [2, 0, 1, 5, 8],
    'suit-after-reconsideration': [0, 3, 2, 1, 6],
  };

  it('is found below a header that is broken in two', () => {
    const text = withReview(
      [
        '| 行政复议 | | | | | 行政诉讼 | | | | | | | | | |',
        '|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|',
        '| 结果 | 结果 | 其他 | 尚未 | 总计 | 未经复议直接起诉 | | | | | 复议后起诉 | | | | |',
        '| | | | | | 维 | 纠 | 结 | 审 | 总计 | 维 | 纠 | 结 | 审 | 总计 |',
        '| 维持 | 纠正 | 结果 | 审结 | | 持 | 正 | 果 | 结 | | 持 | 正 | 果 | 结 | 总计 |',
        '| 1 | 2 | 3 | 4 | 10 | 2 | 0 | 1 | 5 | 8 | 0 | 3 | 2 | 1 | 6 |',
      ].join('\n'),
    );
    expect(valuesOf(text, 'review')).toEqual(values);
    expectProblems(text, {}, { only: ['unbalanced', 'wrong-label', 'missing-row'] });
  });

  it('is found below a header packed to the left', () => {
    const text = withReview(
      [
        '行政复议 | 行政诉讼 | |||||||||||||',
        '结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | 复议后起诉 | ||||||||',
        '结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | |||||',
        '1 | 2 | 3 | 4 | 10 | 2 | 0 | 1 | 5 | 8 | 0 | 3 | 2 | 1 | 6 |',
      ].join('\n'),
    );
    expect(valuesOf(text, 'review')).toEqual(values);
  });

  it('is found where most of its cells are blank', () => {
    const text = reportText({
      dialect: 'cell-lines',
      cells: {
        reconsideration: { upheld: '', corrected: '', other: '', pending: '', total: '' },
        'direct-suit': { upheld: '', corrected: '', other: '', pending: '', total: '' },
        'suit-after-reconsideration': { upheld: '', corrected: '', other: '', pending: '', total: '0' },
      },
    });
    expect(recordsOf(text, 'review')).toHaveLength(3);
    expect(Object.values(valuesOf(text, 'review')).flat()).toEqual([...new Array(14).fill(null), 0]);
  });
});
