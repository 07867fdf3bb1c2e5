import { describe, expect, it } from 'vitest';
import { reportText } from '../support/reports.ts';
import { Colours } from './colours.ts';
import { labelsOf, valueCount } from './form.ts';

const VALUE = 'constant.numeric.value';
const LABEL = 'entity.name.tag.row-label';
const HEADING = 'entity.name.section';

describe('what the extension adds to the colours of Markdown', async () => {
  const colours = await Colours.ofMarkdown();

  it('sections, also where Markdown has a heading', () => {
    expect(colours.in(HEADING, '一、总体情况\n\n## 二、主动公开政府信息情况')).toEqual([
      '总体情况',
      '主动公开政府信息情况',
    ]);
  });

  it('every label of a pipe table, and every value of a row with such a label', () => {
    const text = reportText({ dialect: 'pipe', edition: '2021' });
    const labels = labelsOf('2021').filter((label) => label !== '（七）总计');
    expect(colours.in(LABEL, text)).toHaveLength(labels.length);
    expect(colours.in(VALUE, text)).toHaveLength(valueCount('2021'));
  });

  it('the items of article 20', () => {
    expect(colours.in('support.type.legal-item', '| 第二十条 第（一）项 |  |  |  |')).toEqual(['第二十条 第（一）项']);
  });

  it('a label in a cell of an HTML table', () => {
    expect(colours.in(LABEL, '<td>（一）予以公开</td><td>0</td>')).toEqual(['予以公开']);
  });

  it('the table goes on after a row', () => {
    expect(colours.in(LABEL, '| 规章 | 0 |\n| 行政强制 | 0 |')).toEqual(['规章', '行政强制']);
  });

  it('nothing in tables that are no part of a report', () => {
    expect(colours.of('| 项目 | 数量 | 合计 |\n| --- | --- | --- |\n| 椅子 | 12 | 12 |')).toEqual([]);
  });

  it('nothing in code', () => {
    expect(colours.of('```\n一、总体情况\n| 规章 | 0 |\n```\n`第二十条第（一）项`')).toEqual([]);
  });
});
