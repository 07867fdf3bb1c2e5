import { describe, expect, it } from 'vitest';
import { render } from '../../../server/core/index.ts';
import { DIALECTS } from '../../../server/core/tables/table.ts';
import { SECTIONS } from '../../support/form.ts';
import { expectProblems, mended, problemOf } from '../../support/marked.ts';
import { reportWith } from '../../support/prose.ts';

const only = ['fee-statement'];

/** A report whose section 六 says this, with a mark on its title. */
const silent = (other: string) => reportWith({ other }).replace(SECTIONS[5], `⟦fee-statement:${SECTIONS[5]}⟧`);

describe.each(DIALECTS)('in %s', (dialect) => {
  it('section 六 speaks of the fee by another name', () => {
    const other = '本年度未收取⟦fee-statement:信息费⟧。';
    expectProblems(reportWith({ other }, { dialect }), {}, { only });
  });
});

describe('nothing is said of the fee', () => {
  it.each(['', '无', '无其他需要报告的事项。', '本年度无行政事业性收费。'])(
    'so the title of section 六 is underlined: %s',
    (other) => {
      expectProblems(silent(other), {}, { only });
    },
  );

  it('in the first report since the rules on fees are in force', () => {
    const text = reportWith({ other: '无' }, { year: 2021 });
    expectProblems(text.replace(SECTIONS[5], `⟦fee-statement:${SECTIONS[5]}⟧`), {}, { only });
  });

  it('in section 六, though elsewhere', () => {
    const text = reportWith({ overall: '全年未收取信息处理费。', other: '无。' });
    expectProblems(text.replace(SECTIONS[5], `⟦fee-statement:${SECTIONS[5]}⟧`), {}, { only });
  });

  it('and the message says what to write', () => {
    const { message } = problemOf(silent('无'), 'fee-statement');
    expect(render(message, 'zh')).toContain('未收取的写“本年度未收取政府信息公开信息处理费。”');
  });

  it.each([
    ['无', '本年度未收取政府信息公开信息处理费。无其他需要报告的事项。'],
    ['（无）', '本年度未收取政府信息公开信息处理费。无其他需要报告的事项。'],
    ['全年开展培训2次。', '本年度未收取政府信息公开信息处理费。全年开展培训2次。'],
  ])('and the sentence is added to %s', (other, mendedOther) => {
    expect(mended(silent(other), 'fee-statement')).toBe(reportWith({ other: mendedOther }));
  });

  it('and the fix is looked at by a person', () => {
    expect(problemOf(reportWith({ other: '' }), 'fee-statement').fixes.map(({ safe }) => safe)).toEqual([false]);
  });

  it('and the sentence is put below an empty title', () => {
    const signOff = '云岭县档案局\n\n2024年1月16日';
    const expected = reportWith({ other: '本年度未收取政府信息公开信息处理费。', signOff });
    expect(mended(reportWith({ other: '', signOff }), 'fee-statement')).toBe(expected);
  });
});

describe('the fee has another name', () => {
  it.each(['信息公开处理费', '信息公开费用', '信息公开费', '信息费用', '信息费'])('%s, which is replaced', (name) => {
    const text = reportWith({ other: `全年未收取⟦fee-statement:${name}⟧。` });
    expectProblems(text, {}, { only });
    expect(mended(text, 'fee-statement')).toBe(reportWith({ other: '全年未收取信息处理费。' }));
    const { actual, expected, fixes } = problemOf(text, 'fee-statement');
    expect([actual, expected]).toEqual([name, '信息处理费']);
    expect(fixes.map(({ safe }) => safe)).toEqual([true]);
  });

  it('at the beginning of a line', () => {
    expectProblems(reportWith({ other: '⟦fee-statement:信息费⟧全年未收取。' }), {}, { only });
  });

  it('and stands behind another fee, which is none of its names', () => {
    const text = reportWith({ other: '行政事业性收费见表二，未发生其他⟦fee-statement:收费⟧情况。' });
    expectProblems(text, {}, { only });
  });

  it.each(['收费', '费用'])('%s, which may mean anything and is left to a person', (word) => {
    const text = reportWith({ other: `未发生⟦fee-statement:${word}⟧情况，行政事业性收费见表。` });
    expectProblems(text, {}, { only });
    expect(problemOf(text, 'fee-statement').fixes).toEqual([]);
  });
});

describe('nothing is wrong', () => {
  it.each([
    '本年度未收取政府信息公开信息处理费。',
    '全年收取信息处理费420元。',
    '（一）培训情况\n\n全年2次。\n\n（二）信息处理\u3000费\n\n未收取。',
  ])('where section 六 says: %s', (other) => {
    expectProblems(reportWith({ other }), {}, { only });
  });

  it.each([2019, 2020])('in a report on %i, before the rules on fees were in force', (year) => {
    expectProblems(reportWith({ other: '无' }, { year }), {}, { only });
  });

  it('where nobody knows the year', () => {
    const prose = { title: '云岭县档案局政府信息公开工作年度报告', preface: '', overall: '本局按计划开展工作。' };
    expectProblems(reportWith({ ...prose, other: '无' }), {}, { only });
  });

  it('where section 六 is missing', () => {
    expectProblems(reportWith({ other: '' }).replace(SECTIONS[5], ''), {}, { only });
  });
});
