import { describe, expect, it } from 'vitest';
import { DIALECT } from '../../server/core/tables/dialects.ts';
import { EDITIONS } from '../../server/core/templates/editions.ts';
import { reportText } from '../support/reports.ts';
import { Colours } from './colours.ts';
import { labelsOf, valueCount } from './form.ts';

const HEADING = 'entity.name.section';
const NUMBERING = 'entity.name.section.number';
const ROW_NUMBER = 'entity.name.tag.row-number';
const LABEL = 'entity.name.tag.row-label';
const TOTAL = 'constant.language.total';
const VALUE = 'constant.numeric.value';
const ITEM = 'support.type.legal-item';

describe('the colours of the language gov-disclosure-report', async () => {
  const colours = await Colours.ofReports();

  describe('titles', () => {
    it.each([
      '云岭县档案局2024年政府信息公开工作年度报告',
      '2020年政府信息公开工作年度报告',
      '云岭县档案局信息公开年度报告',
      '# 云岭县档案局 2024 年政府信息公开年报',
    ])('%s is the title of the report', (line) => {
      expect(colours.in(HEADING, line)).toEqual([line.replace('# ', '')]);
    });

    it('a sentence that names the report is not its title', () => {
      expect(colours.of('现公布云岭县档案局2024年政府信息公开工作年度报告，统计期限为全年。')).toEqual([]);
    });

    it.each([
      ['一、总体情况', '一、', '总体情况'],
      ['一、 总体情况', '一、', '总体情况'],
      ['（二）主动公开政府信息情况', '（二）', '主动公开政府信息情况'],
      ['3. 收到和处理政府信息公开申请情况', '3.', '收到和处理政府信息公开申请情况'],
      ['三、收到和处理政府信息公开申请情 况', '三、', '收到和处理政府信息公开申请情 况'],
      ['第四部分 政府信息公开行政复议、行政诉讼情况', '第四部分', '政府信息公开行政复议、行政诉讼情况'],
      ['## 五、存在的问题和改进措施', '五、', '存在的问题和改进措施'],
      ['**六、其他需要报告的事项**', '六、', '其他需要报告的事项'],
    ])('%s is a section', (line, number, title) => {
      expect(colours.in(NUMBERING, line)).toEqual([number]);
      expect(colours.in(HEADING, line)).toEqual([title]);
    });

    it('without a number only the official wording is a section', () => {
      expect(colours.in(HEADING, '主动公开政府信息情况\n政府信息主动公开情况')).toEqual(['主动公开政府信息情况']);
    });

    it('a sentence that begins like a section is none', () => {
      expect(colours.of('一、总体情况良好，各项工作有序推进。')).toEqual([]);
    });
  });

  describe.each(EDITIONS)('the form of $edition', (form) => {
    it.each(form.sections)('$number$title is a section', ({ number, title }) => {
      expect(colours.in(NUMBERING, number + title)).toEqual([number]);
      expect(colours.in(HEADING, number + title)).toEqual([title]);
    });

    it.each(labelsOf(form.edition))('%s is the label of a row', (label) => {
      const spoken = colours.of(label);
      expect(spoken.map(([words]) => words).join('')).toBe(label);
      expect(spoken.at(-1)?.[1]).toBe(label === '（七）总计' ? TOTAL : LABEL);
    });

    const items = form.tables
      .flatMap(({ rows }) => rows)
      .flatMap((row) => (row.kind === 'header' ? row.cells.map(({ text }) => text) : []));
    it.each(items.filter((text) => text.startsWith('第二十条')))('%s heads a block', (item) => {
      expect(colours.in(ITEM, `\t${item}`)).toEqual([item]);
    });
  });

  describe.each(Object.values(DIALECT))('tables in $name', ({ name: dialect }) => {
    it('every value is a number, and no figure of the prose is', () => {
      expect(colours.in(VALUE, reportText({ dialect, edition: '2021' }))).toHaveLength(valueCount('2021'));
    });
  });

  it('a row reads as number, label and values', () => {
    expect(colours.of('| 三、本年度办理结果 | （一）予以公开 |  | 3 | 1,204 | ３ |')).toEqual([
      ['三、', ROW_NUMBER],
      ['本年度办理结果', LABEL],
      ['（一）', ROW_NUMBER],
      ['予以公开', LABEL],
      ['3', VALUE],
      ['1,204', VALUE],
      ['３', VALUE],
    ]);
  });

  it('punctuation and spaces may differ from the form', () => {
    expect(
      colours.in(LABEL, '(二) 部分公开(区分处理的, 只计这一情形,不计其他情形)|0\n3、危及"三安全一稳定"|0'),
    ).toHaveLength(2);
  });

  it('a label in other words stays plain, as it is no row of the form', () => {
    expect(colours.in(LABEL, '\t2.其它法律行政法规禁止公开')).toEqual([]);
  });

  it('a label inside a sentence is prose', () => {
    expect(colours.in(LABEL, '对上述申请予以公开，其余不予公开')).toEqual([]);
  });

  it('totals stand out as heads of columns too', () => {
    expect(colours.in(TOTAL, '自然人\t法人或其他组织\t总 计\n合计|3')).toEqual(['总 计', '合计']);
  });

  it('其他 is a row with its number only', () => {
    expect(colours.in(LABEL, '法律服务机构\t其他\n3.其他\t0')).toEqual(['其他']);
  });
});
