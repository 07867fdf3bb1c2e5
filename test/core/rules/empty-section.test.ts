import { describe, expect, it } from 'vitest';
import { render } from '../../../server/core/index.ts';
import { DIALECTS } from '../../../server/core/tables/table.ts';
import { SECTIONS } from '../../support/form.ts';
import { expectProblems, mended, problemOf } from '../../support/marked.ts';
import { reportWith } from '../../support/prose.ts';

const only = ['empty-section'];

/** A report with a mark around these words, which stand in it once. */
const marking = (text: string, words: string) => text.replace(words, `⟦empty-section:${words}⟧`);

describe.each(DIALECTS)('in %s', (dialect) => {
  it('sections 一 and 五 hold nothing', () => {
    const text = reportWith({ overall: '', problems: '' }, { dialect });
    expectProblems(marking(marking(text, SECTIONS[0]), SECTIONS[4]), {}, { only });
  });

  it('section 五 holds 无 only', () => {
    expectProblems(reportWith({ problems: '⟦empty-section:无⟧' }, { dialect }), {}, { only });
  });

  it('no section does, though 二 to 四 hold a table only', () => {
    expectProblems(reportWith({}, { dialect }), {}, { only });
    expectProblems(reportWith({}, { dialect, year: 2020 }), {}, { only });
  });
});

describe('a section holds 无 only', () => {
  it.each(['无', '（无）', '(无)', '无。', '暂无', '没有。', '略', '/', '——'])('written as %s', (nothing) => {
    expectProblems(reportWith({ overall: `⟦empty-section:${nothing}⟧` }), {}, { only });
  });

  it('in brackets as long as these are few', () => {
    const within = (brackets: number) => `${'（'.repeat(brackets)}无${'）'.repeat(brackets - 1)}`;
    expectProblems(reportWith({ overall: `⟦empty-section:${within(10)}⟧` }), {}, { only });
    expectProblems(reportWith({ overall: within(11) }), {}, { only });
  });

  it('in all its paragraphs, be it with a mark for nothing above', () => {
    expectProblems(reportWith({ overall: '⟦empty-section:——\n\n无。⟧' }), {}, { only });
    expectProblems(reportWith({ overall: '无。\n\n需要说明的事项如下。' }), {}, { only });
    expectProblems(reportWith({ overall: '——\n\n无。\n\n需要说明的事项如下。' }), {}, { only });
  });

  it('and says which section and what to do', () => {
    const { message } = problemOf(reportWith({ problems: '无。' }), 'empty-section');
    expect(render(message, 'zh')).toBe('“存在的主要问题及改进情况”部分只写了“无。”。请写明本年度的情况。');
    const { message: nothing } = problemOf(reportWith({ overall: '' }), 'empty-section');
    expect(render(nothing, 'en')).toBe('Nothing is written in “总体情况”. Say what the year was like.');
  });
});

describe('section 六', () => {
  it('is empty in a report on 2020, the sign-off apart', () => {
    const text = reportWith({ other: '', signOff: '云岭县档案局\n\n2021年1月16日' }, { year: 2020 });
    expectProblems(marking(text, SECTIONS[5]), {}, { only });
  });

  it('holds 无 only, which becomes a sentence', () => {
    const text = reportWith(
      { other: '⟦empty-section:（无）⟧', signOff: '云岭县档案局\n2021年1月16日' },
      { year: 2020 },
    );
    expectProblems(text, {}, { only });
    const { message, fixes } = problemOf(text, 'empty-section');
    expect(render(message, 'zh')).toBe(
      '“其他需要报告的事项”部分只写了“（无）”。没有其他事项的，请写“无其他需要报告的事项。”',
    );
    expect(fixes.map(({ title, safe }) => [render(title, 'zh'), safe])).toEqual([
      ['改为“无其他需要报告的事项。”', true],
    ]);
    expect(mended(text, 'empty-section')).toBe(
      reportWith({ other: '无其他需要报告的事项。', signOff: '云岭县档案局\n2021年1月16日' }, { year: 2020 }),
    );
  });

  it('is left to `fee-statement` from 2021 on', () => {
    expectProblems(reportWith({ other: '无' }, { year: 2021 }), {}, { only });
    expectProblems(reportWith({ other: '' }), {}, { only });
  });
});

describe('nothing is wrong', () => {
  it.each(['无责任追究情况。', '（一）主动公开\n\n无\n\n（二）依申请公开\n\n全年新收申请3件。', '\t全年平稳。'])(
    'where something is said: %s',
    (overall) => {
      expectProblems(reportWith({ overall }), {}, { only });
    },
  );

  it('where a table is all there is, be it one the form does not have', () => {
    expectProblems(reportWith({ overall: '| 科室 | 人数 |\n|---|---|\n| 办公室 | 5 |' }), {}, { only });
  });

  it('where the table is what is missing or misplaced', () => {
    const text = reportWith({}, { tables: { disclosure: '无', review: '' } });
    expectProblems(text, {}, { only });
    expectProblems(text.replace(`${SECTIONS[3]}\n\n`, ''), {}, { only });
  });
});
