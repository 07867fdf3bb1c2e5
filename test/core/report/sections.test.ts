import { describe, expect, it } from 'vitest';
import { readReport } from '../../../server/core/index.ts';
import { SECTIONS } from '../../support/form.ts';
import { sectionsOf } from '../../support/reading.ts';
import { reportText } from '../../support/reports.ts';

const NUMBERS = ['1', '2', '3', '4', '5', '6'];
const idsOf = (text: string) => readReport(text).sections.map(({ template }) => template.id);

describe('the sections of a report', () => {
  it('are found in the order of the text', () => {
    expect(idsOf(reportText())).toEqual(NUMBERS);
    const swapped = reportText({
      arrange: (blocks) => [...blocks.slice(0, 10), ...blocks.slice(12), ...blocks.slice(10, 12)],
    });
    expect(idsOf(swapped)).toEqual(['1', '2', '3', '4', '6', '5']);
  });

  it('reach from their title to the next, the last to the end of the text', () => {
    const text = reportText();
    const { sections } = readReport(text);
    expect(sections.map(({ span }) => text.slice(span.start, span.start + 2))).toEqual(
      SECTIONS.map((title) => title.slice(0, 2)),
    );
    expect(sections.map(({ span }) => span.end)).toEqual([
      ...sections.slice(1).map(({ span }) => span.start),
      text.length,
    ]);
  });

  it('are not those of a table of contents', () => {
    for (const entries of [SECTIONS.map((title) => title), SECTIONS.map((title, at) => `${title}……${at + 1}`)]) {
      const text = reportText({
        arrange: ([title = '', ...rest]) => [title, `目录\n\n${entries.join('\n')}`, ...rest],
      });
      const { sections } = readReport(text);
      expect(sections.map(({ template }) => template.id)).toEqual(NUMBERS);
      expect(sections[0]?.span.start).toBe(text.lastIndexOf(SECTIONS[0]));
    }
  });

  it('are kept in a draft that has nothing but titles, which looks like a table of contents', () => {
    expect(idsOf(`云岭县档案局2020年政府信息公开工作年度报告\n\n${SECTIONS.join('\n')}\n`)).toEqual(NUMBERS);
  });

  it('are not lines inside a section that hold the key words of another', () => {
    const text = reportText({
      arrange: (blocks) =>
        blocks.map((block) =>
          block.startsWith('本局') ? `${block}\n\n一、主动公开\n\n二、依申请公开\n\n（一）平台建设` : block,
        ),
    });
    expect(idsOf(text)).toEqual(NUMBERS);
  });

  it('are not sub-headings that say the same in brackets, where the section has its own title', () => {
    const text = reportText({
      arrange: (blocks) =>
        blocks.map((block) => (block.startsWith('本局') ? `（一）主动公开政府信息情况\n\n${block}` : block)),
    });
    expect(idsOf(text)).toEqual(NUMBERS);
  });

  it('are known by their key words where their title is in other words', () => {
    const text = reportText().replace(SECTIONS[4], '五、查找问题和下步整改打算');
    expect(sectionsOf(readReport(text))).toContainEqual(expect.stringMatching(/ 五、查找问题和下步整改打算$/u));
    expect(idsOf(text)).toEqual(NUMBERS);
  });

  it('are found in running numbers of two kinds, one for words and one for tables', () => {
    const text = reportText()
      .replace(SECTIONS[1], '一、主动公开政府信息情况')
      .replace(SECTIONS[2], '二、收到和处理政府信息公开申请情况')
      .replace(SECTIONS[3], '三、政府信息公开行政复议、行政诉讼情况');
    expect(idsOf(text)).toEqual(NUMBERS);
  });
});
