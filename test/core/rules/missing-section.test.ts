import { describe, expect, it } from 'vitest';
import { render } from '../../../server/core/index.ts';
import { SECTIONS } from '../../support/form.ts';
import { expectProblems, mended, problemOf } from '../../support/marked.ts';
import { ORGAN, reportText } from '../../support/reports.ts';

const only = ['missing-section'];

/** A report without these sections, counted from 1, in which the titles are replaced as said. */
function without(sections: readonly number[], marks: Readonly<Record<string, string>> = {}): string {
  return reportText({
    arrange: (blocks) =>
      blocks
        .filter((_, at) => at < 2 || !sections.includes((at - 2 - (at % 2)) / 2 + 1))
        .map((block) => marks[block] ?? block),
  });
}

describe('a section is missing', () => {
  it.each([2, 3, 4, 5, 6])('and the title above it is underlined: section %i', (section) => {
    const above = SECTIONS[section - 2] ?? '';
    expectProblems(without([section], { [above]: `⟦missing-section:${above}⟧` }), {}, { only });
  });

  it('and for the first one it is the title of the report', () => {
    const title = `${ORGAN}2020年政府信息公开工作年度报告`;
    expectProblems(without([1], { [title]: `⟦missing-section:${title}⟧` }), {}, { only });
  });

  it('and for the first one of a report without title it is the first line', () => {
    const text = reportText({
      arrange: ([, , , , first = '', ...blocks]) => [`⟦missing-section:${first}⟧`, ...blocks],
    });
    expectProblems(text, {}, { only });
  });

  it('and there may be several', () => {
    const above = SECTIONS[3];
    expectProblems(without([5, 6], { [above]: `⟦missing-section,missing-section:${above}⟧` }), {}, { only });
  });
});

describe('no section is missing', () => {
  it('whatever the titles look like', () => {
    const text = reportText({ heading: '## ' })
      .replace(SECTIONS[0], '总体情况')
      .replace(SECTIONS[2], '（三）收到和处理 政府信息公开申请的情况')
      .replace(SECTIONS[5], '五、其它需要报告的事项');
    expectProblems(text, {}, { only });
  });

  it('where two stand in the wrong order', () => {
    const swapped = reportText({
      arrange: (blocks) => [...blocks.slice(0, 10), ...blocks.slice(12), ...blocks.slice(10, 12)],
    });
    expectProblems(swapped, {}, { only });
  });
});

describe('the problem', () => {
  const problem = () => problemOf(without([5]), 'missing-section');

  it('says which one, in Chinese and in English', () => {
    expect(problem()).toMatchObject({ severity: 'error', expected: '五、存在的主要问题及改进情况' });
    expect(render(problem().message, 'zh')).toBe(
      '缺“五、存在的主要问题及改进情况”部分。年度报告须有六个部分，没有内容的也要保留标题并写明情况。',
    );
    expect(render(problem().message, 'en')).toBe(
      'The section “五、存在的主要问题及改进情况” is missing. A report has six sections; one without content keeps its title and says so.',
    );
  });

  it('has a fix that inserts it', () => {
    expect(problem().fixes.map(({ title }) => render(title, 'en'))).toEqual(['Insert “五、存在的主要问题及改进情况”']);
  });
});

describe('the fix', () => {
  it('is called after the section and leaves its text to a person', () => {
    const text = reportText({ arrange: (blocks) => blocks.toSpliced(-2, 2) });
    expect(problemOf(text, 'missing-section').fixes.map(({ title, safe }) => [render(title, 'zh'), safe])).toEqual([
      ['插入“六、其他需要报告的事项”', false],
    ]);
  });

  it('puts it in its place', () => {
    expect(mended(without([2]), 'missing-section')).toContain(`\n\n${SECTIONS[1]}\n\n| 第二十条第（一）项 |`);
  });
});
