import { describe, expect, it } from 'vitest';
import { render, type Settings } from '../../../server/core/index.ts';
import { DIALECTS } from '../../../server/core/tables/table.ts';
import { SECTIONS } from '../../support/form.ts';
import { expectProblems, mended, problemOf } from '../../support/marked.ts';
import { type ReportRequest, reportText } from '../../support/reports.ts';
import { STRUCTURE, structureIn } from '../../support/rows.ts';

/** A report whose title of one section reads otherwise. */
function reportTitled(section: number, title: string, request: ReportRequest = {}): string {
  const official = `${request.heading ?? ''}${SECTIONS[section - 1]}`;
  return reportText({ ...request, arrange: (blocks) => blocks.map((block) => (block === official ? title : block)) });
}

function expectTitle(section: number, title: string, settings?: Settings): void {
  expectProblems(reportTitled(section, title), settings, { only: STRUCTURE });
}

describe('a title in other words is still that section, and is reported', () => {
  it.each([
    [1, '一、概述'],
    [2, '二、政府信息主动公开情况'],
    [2, '二、行政机关主动公开政府信息情况'],
    [2, '二、主动公开信息情况'],
    [3, '三、收到和处理政府信息公开申请的情况'],
    [4, '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况'],
    [4, '四、因政府信息公开工作被申请行政复议、提起行政诉讼的情况'],
    [4, '四、政府信息公开行政复议和行政诉讼情况'],
    [4, '四、政府信息公开行政复议及行政诉讼情况'],
    [5, '五、政府信息公开工作存在的主要问题及改进情况'],
    [5, '五、存在问题及改进情况'],
    [5, '五、存在的主要问题及整改措施'],
    [5, '五、存在的问题和改进措施'],
    [6, '六、其他报告的事项'],
    [6, '六、其它需要报告的事项'],
    [6, '六、其他需要报告事项'],
  ])('%i: %s', (section, title) => {
    expectTitle(section, `⟦section-title:${title}⟧`);
    expectTitle(section, `## ⟦section-title:${title}⟧`);
    expectTitle(section, `**⟦section-title:${title}⟧**`);
  });

  it('with words that were never seen before, as long as the key words are there', () => {
    expectTitle(2, '⟦section-title:二、本年主动公开政府信息的数据⟧');
    expectTitle(5, '⟦section-title:五、工作中的问题与下一步改进打算⟧');
  });
});

describe('the number', () => {
  it.each([
    [1, '总体情况'],
    [4, '政府信息公开行政复议、行政诉讼情况'],
    [5, '六、存在的主要问题及改进情况'],
    [6, '五、其他需要报告的事项'],
    [6, '（六）其他需要报告的事项'],
    [1, '第一部分 总体情况'],
  ])('%i: %s is no number or another one', (section, title) => {
    expectTitle(section, `⟦section-title:${title}⟧`);
  });

  it('and the words may both be wrong: one problem', () => {
    expectTitle(2, '⟦section-title:三、主动公开工作情况⟧');
  });
});

describe('a space', () => {
  it('inside a word is reported', () => {
    expectTitle(3, '⟦section-title:三、收到和处理政府信息公开申请情 况⟧');
    expectTitle(1, '⟦section-title:一、总体\u3000情况⟧');
    expectTitle(1, '⟦section-title:一、总体  情况⟧');
  });

  it('behind the number or a mark, or around the title, is not', () => {
    expectTitle(1, '一、 总体情况');
    expectTitle(1, '一、\u3000总体情况');
    expectTitle(1, '\u3000\u3000一、总体情况  ');
    expectTitle(4, '四、政府信息公开行政复议、 行政诉讼情况');
  });
});

describe('nothing is reported', () => {
  it.each(['', '# ', '## ', '### '])('of official titles behind “%s”', (heading) => {
    expectProblems(reportText({ heading }), {}, { only: STRUCTURE });
  });

  it('of titles in bold, with a colon, with marks of another width or shape', () => {
    expectTitle(1, '**一、总体情况**');
    expectTitle(1, '## **一、总体情况**');
    expectTitle(5, '五、存在的主要问题及改进情况：');
    expectTitle(2, '二. 主动公开政府信息情况');
    expectTitle(4, '四、政府信息公开行政复议，行政诉讼情况');
  });

  it('of wordings that the settings accept; the number counts all the same', () => {
    const acceptedTitles = ['主动公开工作情况', '概述'];
    expectTitle(1, '一、概述', { acceptedTitles });
    expectTitle(2, '二、主动公开工作情况', { acceptedTitles });
    expectTitle(2, '⟦section-title:三、主动公开工作情况⟧', { acceptedTitles });
    expectTitle(2, '⟦section-title:二、主动公开信息情况⟧', { acceptedTitles });
  });
});

describe.each(DIALECTS)('above a table in %s', (dialect) => {
  it('the title of section 三 is found and reported in its place', () => {
    const text = reportTitled(3, '⟦section-title:三、收到和处理政府信息公开申请的情况⟧', { dialect });
    expectProblems(text, {}, { only: structureIn(dialect) });
  });
});

describe('together with others', () => {
  it('a title in other words and a table that is not there are two problems', () => {
    const text = reportTitled(4, '⟦section-title,missing-table:四、政府信息公开行政复议和行政诉讼情况⟧', {
      tables: { review: '本年度没有发生。' },
    });
    expectProblems(text, {}, { only: STRUCTURE });
  });
});

describe('the problem', () => {
  it('says what is wrong and what it should be, in Chinese and in English', () => {
    const problem = problemOf(reportTitled(2, '三、政府信息主动公开情况'), 'section-title');
    expect(problem).toMatchObject({
      severity: 'warning',
      actual: '三、政府信息主动公开情况',
      expected: '二、主动公开政府信息情况',
    });
    expect(render(problem.message, 'zh')).toBe(
      '标题“三、政府信息主动公开情况”与规定格式不一致（编号不同、文字不同），应为“二、主动公开政府信息情况”。',
    );
    expect(render(problem.message, 'en')).toBe(
      'The title “三、政府信息主动公开情况” departs from the form (another number, another wording); it should be “二、主动公开政府信息情况”.',
    );
  });

  it.each([
    ['总体情况', '缺编号'],
    ['一、总体 情况', '文字中间有空格'],
  ])('says of “%s”: %s', (title, fault) => {
    expect(render(problemOf(reportTitled(1, title), 'section-title').message, 'zh')).toContain(`（${fault}）`);
  });

  it('has a fix that puts the official title in and leaves the marks around it', () => {
    for (const [title, official] of [
      ['## 总体情况', '## 一、总体情况'],
      ['**一、概述**', '**一、总体情况**'],
      ['一、总 体情况', '一、总体情况'],
    ] as const) {
      expect(mended(reportTitled(1, title), 'section-title')).toBe(reportTitled(1, official));
    }
    const { fixes } = problemOf(reportTitled(1, '一、概述'), 'section-title');
    expect(fixes.map(({ title, safe }) => [render(title, 'zh'), safe])).toEqual([['改为“一、总体情况”', true]]);
  });
});
