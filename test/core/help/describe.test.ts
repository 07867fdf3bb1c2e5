import { describe, expect, it } from 'vitest';
import {
  describe as describeStanding,
  type Locale,
  readReport,
  render,
  whatStandsAt,
} from '../../../server/core/index.ts';
import { unmarked } from '../../support/marked.ts';
import { type Cells, reportText } from '../../support/reports.ts';

/** What is said of what is marked, line by line. */
function saidOf(marked: string, locale: Locale = 'zh'): string[] {
  const { text, marks } = unmarked(marked);
  const report = readReport(text);
  const standing = whatStandsAt(report, marks[0]?.span.start ?? 0);
  const description = standing && describeStanding(report, standing);
  return description ? [description.heading, ...description.lines].map((line) => render(line, locale)) : [];
}

function saidOfCell(cells: Cells, edition: '2019' | '2021' = '2021'): string[] {
  return saidOf(reportText({ edition, cells }));
}

describe('the path of a cell', () => {
  it.each([
    ['1', 'natural-person', '一、本年新收政府信息公开申请数量 × 自然人'],
    ['3.3.8', 'natural-person', '三、本年度办理结果 › （三）不予公开 › 8.属于行政查询事项 × 自然人'],
    ['3.6.3', 'other', '三、本年度办理结果 › （六）其他处理 › 3.其他 × 法人或其他组织 › 其他'],
    ['3.7', 'total', '三、本年度办理结果 › （七）总计 × 总计'],
    ['20.1/行政规范性文件', '2', '第二十条第（一）项 › 行政规范性文件 × 本年废止件数'],
    ['20.5/行政许可', '1', '第二十条第（五）项 › 行政许可 × 本年处理决定数量'],
    ['reconsideration', 'pending', '行政复议 × 尚未审结'],
    ['direct-suit', 'upheld', '行政诉讼 › 未经复议直接起诉 × 结果维持'],
    ['suit-after-reconsideration', 'total', '行政诉讼 › 复议后起诉 × 总计'],
  ])('%s %s', (record, column, path) => {
    expect(saidOfCell({ [record]: { [column]: '⟦here:0⟧' } })[0]).toBe(path);
  });

  it('follows the edition of its table', () => {
    expect(saidOfCell({ '3.6': { business: '⟦here:0⟧' } }, '2019')[0]).toBe(
      '三、本年度办理结果 › （六）其他处理 × 法人或其他组织 › 商业企业',
    );
    expect(saidOfCell({ '20.9/政府集中采购': { '2': '⟦here:0⟧' } }, '2019')[0]).toBe(
      '第二十条第（九）项 › 政府集中采购 × 采购总金额',
    );
  });
});

describe('the value of a cell', () => {
  it.each([
    ['26', '数值：26'],
    ['２６件', '数值：26（写作“２６件”）'],
    ['-2', '数值：-2'],
    ['/', '“/”，视为空白，按0计'],
    ['无法统计', '“无法统计”不是数字，不参加勾稽计算'],
    ['', '空白，按0计'],
  ])('%s', (written, said) => {
    expect(saidOfCell({ '20.1/规章': { '1': `⟦here:${written}⟧` } }).slice(1)).toEqual([said]);
  });

  it('has the unit of the form', () => {
    expect(saidOfCell({ '20.8/行政事业性收费': { '1': '⟦here:12.5⟧' } })[1]).toBe('数值：12.5万元');
  });
});

describe('the relations of a cell', () => {
  it('are all that the form has for it, with the numbers of today', () => {
    expect(saidOfCell({ '3.7': { business: '⟦here:260⟧' } }).slice(2)).toEqual([
      '✗ 不平，相差1：262〔一〕＋0〔二〕≠260〔三（七）〕＋1〔四〕（左边262，右边261）',
      expect.stringMatching(/^✗ 不平，相差1：260〔三（七）〕≠18〔三（一）〕＋.*〔其余14项〕（左边260，右边261）$/),
      expect.stringMatching(/^✗ 不平，相差1：1695〔总计〕≠324〔自然人〕＋260〔商业企业〕＋.*（左边1695，右边1694）$/),
    ]);
  });

  it('name of many parts those that are not 0, and of very many the first', () => {
    const none = { 'natural-person': 0, business: 0, research: 0, 'public-interest': 0, 'legal-service': 0, other: 0 };
    const sumOf = (cells: Cells) => saidOfCell({ '3.4.1': { ...none, total: 0, ...cells['3.4.1'] } }).at(-1);
    expect(sumOf({ '3.4.1': { total: '⟦here:0⟧' } })).toBe('✓ 平：0〔总计〕＝0，6项均为0');
    expect(sumOf({ '3.4.1': { business: 4, other: 3, total: '⟦here:7⟧' } })).toBe(
      '✓ 平：7〔总计〕＝4〔商业企业〕＋3〔其他〕，其余4项为0',
    );
    expect(saidOfCell({ '3.7': { business: '⟦here:261⟧' } })[3]).toBe(
      '✓ 平：261〔三（七）〕＝18〔三（一）〕＋10〔三（二）〕＋10〔三（三）1〕＋18〔三（三）2〕＋5〔三（三）3〕＋3〔三（三）5〕＋14〔三（三）6〕＋183〔其余14项〕',
    );
  });

  it('say what a blank should be where that follows', () => {
    expect(saidOfCell({ reconsideration: { other: '⟦here:⟧' } })[2]).toBe(
      '○ 其他结果空白，按此应为3：10〔总计〕＝1〔结果维持〕＋2〔结果纠正〕＋空白〔其他结果〕＋4〔尚未审结〕',
    );
    const blank = { upheld: '', corrected: '', other: '', pending: '', total: '⟦here:10⟧' };
    expect(saidOfCell({ reconsideration: blank })[2]).toBe(
      '○ 有空白，未作判断：10〔总计〕＝空白〔结果维持〕＋空白〔结果纠正〕＋空白〔其他结果〕＋空白〔尚未审结〕',
    );
  });

  it('are not judged where a cell of them is no count', () => {
    expect(saidOfCell({ reconsideration: { other: '-3', total: '⟦here:10⟧' } })[2]).toBe(
      '— 未作判断：总计＝结果维持＋结果纠正＋其他结果＋尚未审结（有的格缺失、填的不是件数，或者属于哪一列不能确定）',
    );
  });
});

it('of a cell whose column is not sure nothing is claimed but its row', () => {
  const marked = reportText({ edition: '2021' }).replace(
    /^\| 一、本年新收.*$/m,
    '| 一、本年新收政府信息公开申请数量 | 1 | ⟦here:2⟧ | 3 | 9 |',
  );
  expect(saidOf(marked)).toEqual(['一、本年新收政府信息公开申请数量', '本行各格属于哪一列不能确定，不参加勾稽计算']);
});

describe('a label', () => {
  const saidOfLabel = (label: string, cells: Cells = {}) =>
    saidOf(reportText({ edition: '2021', cells, labels: { [label]: `⟦here:${label}⟧` } }));

  it('of a column has the relations of the cells below it', () => {
    expect(saidOfLabel('商业企业', { '3.7': { business: 260 } })).toEqual([
      '申请人情况 › 法人或其他组织 › 商业企业',
      '申请办理情况表的表头，2021年版格式（国办公开办函〔2021〕30号）',
      '✗ 1项中1项不平：一＋二＝三（七）＋四',
      '✗ 1项中1项不平：三（七）＝三（一）至三（六）各项之和',
      '✗ 25项中1项不平：总计＝自然人与五类法人或其他组织之和',
    ]);
  });

  it('of a group of rows has those of all its rows', () => {
    expect(saidOfLabel('（四）无法提供', { '3.4.2': { total: '' } })).toEqual([
      '三、本年度办理结果 › （四）无法提供',
      '申请办理情况表的行，2021年版格式（国办公开办函〔2021〕30号）',
      '○ 7项中1项有空白：三（七）＝三（一）至三（六）各项之和',
      '○ 3项中1项有空白：总计＝自然人与五类法人或其他组织之和',
    ]);
  });

  it('that stands over several blocks is not taken for one of them', () => {
    expect(saidOfLabel('信息内容')[0]).toBe('信息内容');
    expect(saidOfLabel('结果纠正')).toEqual([
      '结果纠正',
      '行政复议、行政诉讼情况表的表头，2021年版格式（国办公开办函〔2021〕30号）',
      '✓ 3项平：总计＝结果维持＋结果纠正＋其他结果＋尚未审结',
    ]);
  });

  it('that is written otherwise is called as the form has it', () => {
    expect(saidOf(reportText({ edition: '2021', labels: { '2.重复申请': '⟦here:2.重复的申请⟧' } }))[0]).toBe(
      '三、本年度办理结果 › （五）不予处理 › 2.重复申请',
    );
  });
});

describe('the title of a section', () => {
  const saidOfSection = (edition: '2019' | '2021', title: string) =>
    saidOf(reportText({ edition }).replace(title, `⟦here:${title}⟧`));

  it('says what the edition of the report year asks for there, and which table it holds', () => {
    expect(saidOfSection('2021', '三、收到和处理')).toEqual([
      '三、收到和处理政府信息公开申请情况',
      '报告收到和处理政府信息公开申请的情况（《政府信息公开条例》第五十条第二项）',
      '本部分填申请办理情况表：25行，175格数字',
      '依据：2021年版格式（国办公开办函〔2021〕30号），适用于2021年度及以后的报告',
    ]);
    expect(saidOfSection('2019', '三、收到和处理')).toEqual([
      '三、收到和处理政府信息公开申请情况',
      '报告收到和处理政府信息公开申请的情况（《政府信息公开条例》第五十条第二项）',
      '本部分填申请办理情况表：23行，161格数字',
      '依据：2019年版格式（国办公开办函〔2019〕60号），适用于2019年度至2020年度的报告',
    ]);
  });

  it('speaks of the fees from 2021 on', () => {
    expect(saidOfSection('2021', '六、其他').join()).toContain('信息处理费');
    expect(saidOfSection('2019', '六、其他').join()).not.toContain('信息处理费');
  });

  it('says nothing of section 一 in 2019 but the notice', () => {
    expect(saidOfSection('2019', '一、总体')).toEqual([
      '一、总体情况',
      '依据：2019年版格式（国办公开办函〔2019〕60号），适用于2019年度至2020年度的报告',
    ]);
  });
});

it('the title of the report says how it is written and when it is due', () => {
  expect(saidOf(reportText({ edition: '2021' }).replace('云岭县', '⟦here:云岭县⟧'))).toEqual([
    '政府信息公开工作年度报告',
    '标题通行的写法：××（单位全称）2023年政府信息公开工作年度报告',
    '公布期限：县级以上人民政府部门为2024年1月31日前；县级以上地方人民政府的主管部门公布本级政府的报告，为2024年3月31日前（《政府信息公开条例》第四十九条）',
    '依据：2021年版格式（国办公开办函〔2021〕30号），适用于2021年度及以后的报告',
  ]);
});
