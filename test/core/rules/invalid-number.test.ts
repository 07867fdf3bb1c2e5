import { describe, expect, it } from 'vitest';
import { render } from '../../../server/core/index.ts';
import { DIALECTS } from '../../../server/core/tables/table.ts';
import { expectProblems, mended, problemOf, squeezed } from '../../support/marked.ts';
import { reportText } from '../../support/reports.ts';

const only = ['invalid-number'];

describe.each(DIALECTS)('in %s', (dialect) => {
  it('text stands where a number belongs', () => {
    const cells = {
      '20.1/规章': { 1: '⟦invalid-number:无⟧', 3: '⟦invalid-number:约24⟧' },
      '3.3.1': { 'natural-person': '⟦invalid-number:三件⟧' },
      reconsideration: { total: '⟦invalid-number:见附件⟧' },
    };
    expectProblems(reportText({ dialect, cells }), {}, { only });
  });

  it('a sign or a fraction stands where a count belongs', () => {
    const cells = {
      '20.6/行政处罚': { 1: '⟦invalid-number:-94⟧', 3: '⟦invalid-number:108.5⟧' },
      '3.7': { total: '⟦invalid-number:-1⟧' },
    };
    expectProblems(reportText({ dialect, cells }), {}, { only });
  });

  it('a word for nothing is mended with 0', () => {
    const text = reportText({ dialect, cells: { '20.1/规章': { 2: '⟦invalid-number:无⟧' } } });
    const right = reportText({ dialect, cells: { '20.1/规章': { 2: '0' } } });
    expect(squeezed(mended(text, 'invalid-number'))).toBe(squeezed(right));
  });
});

describe('a number is valid', () => {
  it('with a sign in 本年增/减, and as money with a fraction and a unit', () => {
    for (const change of ['-2', '+2', '－2', '0'])
      expectProblems(
        reportText({ cells: { '20.5/行政许可': { 2: change }, '20.8/行政事业性收费': { 2: change } } }),
        {},
        { only },
      );
    for (const money of ['69969.73元', '134,691', '25.1万元', '0'])
      expectProblems(reportText({ cells: { '20.9/政府集中采购': { 2: money } } }), {}, { only });
    expectProblems(
      reportText({ edition: '2021', cells: { '20.8/行政事业性收费': { 1: '59237.2449' } } }),
      {},
      { only },
    );
  });

  it('in full width, with separators, a unit or a remark', () => {
    for (const text of ['１０', '1,010', '10件', '22（其中修订16件）'])
      expectProblems(reportText({ cells: { '20.1/规章': { 1: text } } }), {}, { only });
  });

  it('or blank, which is the concern of blank-cell', () => {
    for (const text of ['', '/', '—'])
      expectProblems(reportText({ cells: { '20.1/规章': { 1: text } } }), {}, { only });
  });
});

describe('nothing is said', () => {
  it('of a row that lost cells: nobody can tell which column it is in', () => {
    const text = reportText().replace(/^(\|[^|]*\|[^|]*\| 2\.重复申请 \|).*$/mu, '$1 1 | 若干 | 3 |');
    expectProblems(text, {}, { only });
  });
});

describe('a change', () => {
  it('is a whole number too', () => {
    expectProblems(reportText({ cells: { '20.5/行政许可': { 2: '⟦invalid-number:-1.5⟧' } } }), {}, { only });
  });
});

describe('a plus', () => {
  it('is a sign as well, where a count belongs', () => {
    for (const plus of ['+2', '＋2'])
      expectProblems(reportText({ cells: { '20.5/行政许可': { 1: `⟦invalid-number:${plus}⟧` } } }), {}, { only });
  });
});

describe('the problem', () => {
  const problem = (text: string) =>
    problemOf(reportText({ cells: { '20.6/行政强制': { 3: text } } }), 'invalid-number');

  it('says what stands there and what should, in Chinese and in English', () => {
    expect(render(problem('若干').message, 'zh')).toBe(
      '“行政强制”行“处理决定数量”列填的“若干”不是数字。请填阿拉伯数字，没有的填0。',
    );
    expect(render(problem('若干').message, 'en')).toBe(
      'row “行政强制”, column “处理决定数量” holds “若干”, which is no number. Write it in digits, 0 where there is nothing.',
    );
    expect(render(problem('-3').message, 'zh')).toContain('负数');
    expect(render(problem('1.5').message, 'zh')).toContain('小数');
    expect(problem('-3')).toMatchObject({ severity: 'error', actual: '-3' });
  });

  it('has none where a sum says that there is something', () => {
    const missing = { reconsideration: { upheld: '无' } };
    expect(problemOf(reportText({ cells: missing }), 'invalid-number').fixes).toEqual([]);
    const zero = { 'direct-suit': { corrected: '无' } };
    expect(mended(reportText({ cells: zero }), 'invalid-number')).toBe(reportText());
  });

  it('has one where a plus is all that is wrong, of any width', () => {
    for (const plus of ['+0', '＋0']) expect(problem(plus).fixes).toHaveLength(1);
    const cells = { '20.5/行政许可': { 1: '+2' } };
    expect(mended(reportText({ cells }), 'invalid-number')).toBe(
      reportText({ cells: { '20.5/行政许可': { 1: '2' } } }),
    );
  });

  it('has a fix where a word says that there is nothing, and none where it says something', () => {
    for (const word of ['无', '零', '没有', '〇']) expect(problem(word).fixes).toHaveLength(1);
    for (const word of ['三', '若干', '-3', '1.5']) expect(problem(word).fixes).toEqual([]);
    expect(problem('无').fixes.map(({ title, safe }) => [render(title, 'en'), safe])).toEqual([
      ['Replace “无” with 0', true],
    ]);
  });
});
