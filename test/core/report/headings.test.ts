import { describe, expect, it } from 'vitest';
import { readHeading, sectionTitles } from '../../../server/core/report/headings.ts';
import { EDITIONS } from '../../../server/core/templates/editions.ts';
import { SECTIONS } from '../../support/form.ts';

const TITLES = sectionTitles(EDITIONS[0].sections);

/** The section a line is the title of; undefined where it is none. */
const sectionOf = (line: string) => readHeading(line, { start: 0, end: line.length }, TITLES)?.section.id;

describe('the title of a section', () => {
  it.each(SECTIONS.map((title, at) => [title, String(at + 1)]))('%s is that of section %s', (title, id) => {
    expect(sectionOf(title)).toBe(id);
  });

  it.each([
    '三、收到和处理政府信息公开申请情况',
    '三.收到和处理政府信息公开申请情况',
    '三．收到和处理政府信息公开申请情况',
    '三，收到和处理政府信息公开申请情况',
    '三 收到和处理政府信息公开申请情况',
    '三、 收到和处理政府信息公开申请情况',
    '3、收到和处理政府信息公开申请情况',
    '3.收到和处理政府信息公开申请情况',
    '３．收到和处理政府信息公开申请情况',
    '（三）收到和处理政府信息公开申请情况',
    '(三) 收到和处理政府信息公开申请情况',
    '第三部分 收到和处理政府信息公开申请情况',
    '第三部分：收到和处理政府信息公开申请情况',
    '第三章　收到和处理政府信息公开申请情况',
    '收到和处理政府信息公开申请情况',
    '五、收到和处理政府信息公开申请情况',
  ])('may be numbered in any style, wrongly or not at all: %s', (line) => {
    expect(sectionOf(line)).toBe('3');
  });

  it.each([
    '## 三、收到和处理政府信息公开申请情况',
    '### 三、收到和处理政府信息公开申请情况 ###',
    '**三、收到和处理政府信息公开申请情况**',
    '## **三、收到和处理政府信息公开申请情况**',
    '3\\. 收到和处理政府信息公开申请情况',
    '> 三、收到和处理政府信息公开申请情况',
  ])('may carry the marks of Markdown: %s', (line) => {
    expect(sectionOf(line)).toBe('3');
  });

  it.each([
    '三、收到和处理政府信息公开申请情 况',
    '三、收到和处理 政府信息 公开申请情况',
    '　　三、收到和处理政府信息公开申请情况　',
    '\t三、收到和处理政府信息公开申请情况',
    '三、收到\u200b和处理政府信息公开申请情况：',
    '三、收到和處理政府信息公開申請情況',
  ])('may hold white space, a colon, traditional characters: %s', (line) => {
    expect(sectionOf(line)).toBe('3');
  });

  it.each([
    ['一、概述', '1'],
    ['总体情况', '1'],
    ['一、 总体情况', '1'],
    ['二、政府信息主动公开情况', '2'],
    ['二、行政机关主动公开政府信息情况', '2'],
    ['二、主动公开信息情况', '2'],
    ['三、主动公开工作情况', '2'],
    ['三、收到和处理政府信息公开申请的情况', '3'],
    ['四、因政府信息公开工作被申请行政复议、提起行政诉讼情况', '4'],
    ['四、因政府信息公开工作被申请行政复议、提起行政诉讼的情况', '4'],
    ['四、政府信息公开行政复议和行政诉讼情况', '4'],
    ['四、政府信息公开行政复议及行政诉讼情况', '4'],
    ['五、政府信息公开工作存在的主要问题及改进情况', '5'],
    ['五、存在问题及改进情况', '5'],
    ['五、存在的主要问题及整改措施', '5'],
    ['五、存在的问题和改进措施', '5'],
    ['五、其他需要报告的事项', '6'],
    ['六、其他报告的事项', '6'],
    ['六、其它需要报告事项', '6'],
  ])('may be worded as it is met: %s', (line, id) => {
    expect(sectionOf(line)).toBe(id);
  });

  it('is taken apart: what stands before it, its number, its words, what stands behind it', () => {
    const line = '## **三、 收到和处理政府信息公开申请情 况** ';
    const heading = readHeading(line, { start: 0, end: line.length }, TITLES)?.heading;
    expect(heading).toMatchObject({
      prefix: '## **',
      number: '三、',
      title: '收到和处理政府信息公开申请情 况',
      suffix: '** ',
    });
    expect(line.slice(heading?.span.start, heading?.span.end)).toBe('三、 收到和处理政府信息公开申请情 况');
  });
});

describe('a line is no title of a section', () => {
  it.each([
    '',
    '一、',
    '我局按年度计划开展政府信息公开工作。',
    '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况等六部分组成。',
    '2020年，我局主动公开政府信息情况良好，未收到信息公开申请，也没有发生行政复议、行政诉讼。',
    '（一）依申请公开办理情况',
    '（二）主动公开工作不断深化',
    '1.主动公开目录三次更新',
    '第二十条第（一）项',
    '一、本年新收政府信息公开申请数量',
    '二、上年结转政府信息公开申请数量',
    '四、结转下年度继续办理',
    '行政复议',
    '其他',
    '云岭县档案局2020年政府信息公开工作年度报告',
    '关于政府信息公开工作存在的问题，一是库藏目录不全；二是改进不快。',
    '一是主动公开的范围还不够宽，库藏目录的公开仍以纸本为主，二是改进检索页面的进度比计划慢，三是申请渠道单一',
  ])('%s', (line) => {
    expect(sectionOf(line)).toBeUndefined();
  });
});
