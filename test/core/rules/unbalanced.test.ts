import { describe, expect, it } from 'vitest';
import { render } from '../../../server/core/index.ts';
import { DIALECTS } from '../../../server/core/tables/table.ts';
import { APPLICANTS } from '../../support/form.ts';
import { expectProblems, mended, problemOf, problemsOf, unmarked } from '../../support/marked.ts';
import { type Cells, figuresOf, reportText } from '../../support/reports.ts';

const only = ['unbalanced'];
const FIGURES = figuresOf('2019');

/** The figure of section 三 or 四 that stands in a cell, or another that many greater. */
function figure(record: string, column: number, more = 0): number {
  return (FIGURES[record]?.[column] ?? Number.NaN) + more;
}

describe('the message', () => {
  const said = (cells: Cells) =>
    problemsOf(reportText({ cells }), {}, { only }).map(({ message }) =>
      render(message, 'zh').split('。').slice(1, -1),
    );

  it('names the cell that all failing relations have in common, to be checked first', () => {
    const advice = [
      '2处不平都涉及“一、本年新收政府信息公开申请数量”行“其他”列，该格（现为9）若为225则全部持平，请先核对该格',
    ];
    expect(said({ '1': { other: 9 } })).toEqual([advice, advice]);
  });

  it('speaks of the total where one relation fails alone', () => {
    expect(said({ 'direct-suit': { total: 11 } })).toEqual([['请核对各项，或将合计改为8']]);
  });

  it('says nothing of a cell where no single one mends what fails together', () => {
    const advice = said({ '1': { other: 9, business: 30 } });
    expect(advice.flat().some((words) => words.includes('都涉及'))).toBe(false);
  });
});

describe.each(DIALECTS)('in %s', (dialect) => {
  it('applications-balance: 一 and 二 are as many as 三（七） and 四, in each column', () => {
    const cells: Cells = {
      '1': { business: `⟦unbalanced:${figure('1', 1)}⟧`, total: `⟦unbalanced:${figure('1', 6)}⟧` },
      '4': { business: figure('4', 1, 2), total: figure('4', 6, 2) },
    };
    expectProblems(reportText({ dialect, cells }), {}, { only });
  });

  it('results-sum: 三（七） is the sum of its parts, in each column', () => {
    const cells: Cells = {
      '3.4.2': { research: figure('3.4.2', 2, 1), total: figure('3.4.2', 6, 1) },
      '3.7': { research: `⟦unbalanced:${figure('3.7', 2)}⟧`, total: `⟦unbalanced:${figure('3.7', 6)}⟧` },
    };
    expectProblems(reportText({ dialect, cells }), {}, { only });
  });

  it('applicants-sum: 总计 is the sum of the six columns, in each row', () => {
    const cells: Cells = {
      '3.1': { total: `⟦unbalanced:${figure('3.1', 6, 1)}⟧` },
      '3.3.5': { total: `⟦unbalanced:${figure('3.3.5', 6, -1)}⟧` },
    };
    expectProblems(reportText({ dialect, cells }), {}, { only });
  });

  it('outcomes-sum: 总计 is the sum of the four outcomes, in each group', () => {
    const cells: Cells = {
      'direct-suit': { total: '⟦unbalanced:9⟧' },
      'suit-after-reconsideration': { upheld: 1, total: '⟦unbalanced:6⟧' },
    };
    expectProblems(reportText({ dialect, cells }), {}, { only });
  });

  it('one number wrong breaks every relation it is in', () => {
    const cells: Cells = {
      '1': { other: `⟦unbalanced:${figure('1', 5)}⟧` },
      '3.7': { other: `⟦unbalanced:${figure('3.7', 5, 10)}⟧`, total: `⟦unbalanced:${figure('3.7', 6)}⟧` },
    };
    expectProblems(reportText({ dialect, cells }), {}, { only });
  });

  describe.each(['\n', '\r\n'])('is mended, with line ends %j,', (eol) => {
    const written = (cells: Cells) => reportText({ dialect, eol, cells });
    const right = reportText({ dialect, eol });

    it('by setting the total to the sum of its parts, and by nothing else', () => {
      expect(mended(written({ 'direct-suit': { total: 11 } }), 'unbalanced')).toBe(right);
    });

    it.each([
      ['一 in a column', '1', 'other', 5],
      ['一 in the last column', '1', 'total', 6],
      ['三（七）', '3.7', 'other', 5],
      ['三（七） in the last column', '3.7', 'total', 6],
      ['a result', '3.3.4', 'research', 2],
      ['a total', '3.3.4', 'total', 6],
    ])('by setting the one cell that all failing relations have in common: %s', (_, record, column, place) => {
      expect(mended(written({ [record]: { [column]: figure(record, place, 10) } }), 'unbalanced')).toBe(right);
    });

    it('by joining a number that was split in two', () => {
      const whole = {
        '1': { 'natural-person': figure('1', 0, 10), business: figure('1', 1, -1), total: figure('1', 6, 9) },
        '4': { 'natural-person': 12, business: 0, total: 15 },
      };
      const split = { ...whole, '4': { 'natural-person': 1, business: 2, total: 15 } };
      expectProblems(written(whole), {}, { only });
      expect(mended(written(split), 'unbalanced')).toBe(written(whole));
      const other = {
        '1': { 'natural-person': figure('1', 0, -2), business: figure('1', 1, 11), total: figure('1', 6, 9) },
        '4': { 'natural-person': 0, business: 12, total: 15 },
      };
      const shifted = { ...other, '4': { 'natural-person': 1, business: 2, total: 15 } };
      expect(mended(written(shifted), 'unbalanced')).toBe(written(other));
    });
  });
});

describe('a number counts as what it says', () => {
  it.each(['１０', '10件', '10（其中撤回2件）', '1 0', '+10', '010'])('however it is written: %s', (upright) => {
    expectProblems(reportText({ cells: { reconsideration: { total: upright } } }), {}, { only });
    expectProblems(
      reportText({ cells: { reconsideration: { total: `⟦unbalanced:${upright}⟧`, upheld: 9 } } }),
      {},
      { only },
    );
  });

  it('exactly, with as many digits as can be added exactly', () => {
    const cells: Cells = {
      reconsideration: { upheld: '99999999999998', corrected: '1', other: '0', pending: '0', total: '99999999999999' },
      'direct-suit': {
        upheld: '99999999999997',
        corrected: '1',
        other: '0',
        pending: '0',
        total: '⟦unbalanced:99999999999999⟧',
      },
    };
    expectProblems(reportText({ cells }), {}, { only });
  });
});

describe('a relation is not judged', () => {
  it('with a cell in it that is no number, or no count', () => {
    for (const text of ['无', '若干', '-3', '2.5'])
      expectProblems(reportText({ cells: { reconsideration: { upheld: text } } }), {}, { only });
  });

  it('with a row missing that it needs', () => {
    expectProblems(reportText({ without: ['3.3.2'] }), {}, { only });
    expectProblems(reportText({ without: ['2'] }), {}, { only });
  });
});

describe('blank cells', () => {
  it('count as 0, where there are several', () => {
    const cells: Cells = {
      reconsideration: { upheld: '', corrected: '/', other: '—', pending: '4', total: '⟦unbalanced:10⟧' },
    };
    expectProblems(reportText({ cells }), {}, { only });
    expectProblems(reportText({ cells: { reconsideration: { upheld: '', corrected: '', total: '7' } } }), {}, { only });
  });

  it('are the concern of blank-cell, where there is one only', () => {
    expectProblems(reportText({ cells: { reconsideration: { upheld: '' } } }), {}, { only });
    expectProblems(reportText({ cells: { reconsideration: { upheld: '', total: '99' } } }), {}, { only });
  });

  it('are the concern of blank-cell, where the result is blank', () => {
    expectProblems(reportText({ cells: { reconsideration: { total: '-' } } }), {}, { only });
    expectProblems(reportText({ cells: { reconsideration: { upheld: '', total: '' } } }), {}, { only });
    expectProblems(reportText({ cells: { '3.7': blankRow() } }), {}, { only });
  });

  it('are the concern of blank-cell, where all parts are blank', () => {
    const cells: Cells = { reconsideration: { upheld: '', corrected: '', other: '', pending: '', total: '10' } };
    expectProblems(reportText({ cells }), {}, { only });
  });

  it('in the two rows on one side of the balance count as 0', () => {
    const cells: Cells = { '1': { total: '⟦unbalanced:⟧' }, '2': { total: '' } };
    const { text } = unmarked(reportText({ cells }));
    const problems = problemsOf(text, {}, { only });
    expect(problems.map(({ relation, expected, actual }) => [relation, expected, actual])).toEqual([
      ['applications-balance', figure('3.7', 6) + figure('4', 6), 0],
    ]);
  });
});

describe('the problem', () => {
  const marked = reportText({ cells: { 'direct-suit': { total: '⟦unbalanced:11⟧' } } });
  const { text } = unmarked(marked);
  const problem = () => problemOf(marked, 'unbalanced');

  it('says the formula, both values and the difference, in Chinese and in English', () => {
    expect(render(problem().message, 'zh')).toBe(
      '“未经复议直接起诉”行不平：应有总计＝结果维持＋结果纠正＋其他结果＋尚未审结，现填11，各项之和为8，相差+3。请核对各项，或将合计改为8。',
    );
    expect(render(problem().message, 'en')).toBe(
      'row “未经复议直接起诉” does not balance: 总计 = 结果维持 + 结果纠正 + 其他结果 + 尚未审结, but 11 is written and the parts add up to 8, a difference of +3. Check the parts, or set the total to 8.',
    );
  });

  it('says both sides of a balance, whose difference may be negative', () => {
    const cells = { '1': { total: figure('1', 6, -4), 'natural-person': figure('1', 0, -4) } };
    const [, total] = problemsOf(reportText({ cells }), {}, { only });
    const both = { left: figure('1', 6, -4) + figure('2', 6), right: figure('3.7', 6) + figure('4', 6) };
    expect(total).toMatchObject({ relation: 'applications-balance', expected: both.right, actual: both.left });
    expect(total && render(total.message, 'zh')).toBe(
      `“总计”列不平：应有一＋二＝三（七）＋四，现左边为${both.left}，右边为${both.right}，相差−4。请核对这四个数。`,
    );
  });

  it('carries the relation and both values as data', () => {
    expect(problem()).toMatchObject({ severity: 'error', relation: 'outcomes-sum', expected: 8, actual: 11 });
  });

  it('points at every cell of the relation, the result first', () => {
    expect(problem().related.map(({ span }) => text.slice(span.start, span.end))).toEqual(['11', '2', '0', '1', '5']);
    expect(problem().related.map(({ message }) => render(message, 'zh'))).toEqual([
      '“未经复议直接起诉”行“总计”列：11',
      '“未经复议直接起诉”行“结果维持”列：2',
      '“未经复议直接起诉”行“结果纠正”列：0',
      '“未经复议直接起诉”行“其他结果”列：1',
      '“未经复议直接起诉”行“尚未审结”列：5',
    ]);
  });

  it('points at all 20 cells where 三（七） is not the sum of its parts', () => {
    const cells = { '3.7': { research: figure('3.7', 2, 1), total: figure('3.7', 6, 1) } };
    const sums = problemsOf(reportText({ cells }), {}, { only }).filter(({ relation }) => relation === 'results-sum');
    expect(sums.map(({ related }) => related.length)).toEqual([20, 20]);
  });

  it('has one fix where there is a total, which invents nothing but may be wrong', () => {
    expect(problem().fixes.map(({ title, safe }) => [render(title, 'zh'), render(title, 'en'), safe])).toEqual([
      ['将“未经复议直接起诉”行“总计”列由11改为8', 'Set row “未经复议直接起诉”, column “总计” from 11 to 8', false],
    ]);
  });
});

describe('the menu', () => {
  /** The titles of the fixes of each problem, by its relation. */
  const menus = (cells: Cells) =>
    problemsOf(reportText({ cells }), {}, { only }).map(({ relation, fixes }) => [
      relation,
      ...fixes.map(({ title }) => render(title, 'zh')),
    ]);

  it('offers one cell for every relation that it mends', () => {
    const title = `将“一、本年新收政府信息公开申请数量”行“其他”列由${figure('1', 5, 10)}改为${figure('1', 5)}`;
    expect(menus({ '1': { other: figure('1', 5, 10) } })).toEqual([
      ['applications-balance', title],
      ['applicants-sum', title],
    ]);
  });

  it('says so where that cell is blank', () => {
    const title = '将“四、结转下年度继续办理”行“其他”列由空白改为3';
    expect(menus({ '2': { other: '' }, '4': { research: '', other: '' } })).toEqual([
      ['applications-balance', title],
      ['applicants-sum', title],
    ]);
  });

  it('offers nothing where two relations want another value of the cell that they have in common', () => {
    const cells = { '1': { other: figure('1', 5, 10) }, '3.7': { other: figure('3.7', 5, 3) } };
    const titles = menus(cells).flatMap(([, ...fixes]) => fixes);
    expect(titles.filter((title) => title?.includes('一、本年新收'))).toEqual([]);
  });

  it('treats what has nothing to do with each other apart', () => {
    const cells = { '2': { total: 9 }, '3.3.4': { research: figure('3.3.4', 2, 1) } };
    const first = '将“二、上年结转政府信息公开申请数量”行“总计”列由9改为4';
    const second = `将“（三）不予公开 › 4.保护第三方合法权益”行“科研机构”列由${figure('3.3.4', 2, 1)}改为${figure('3.3.4', 2)}`;
    expect(menus(cells)).toEqual([
      ['applications-balance', first],
      ['applicants-sum', first],
      ['applicants-sum', second],
      ['results-sum', second],
    ]);
  });

  it('offers the total first, then a number split in two, in either order where nothing tells', () => {
    expect(menus({ reconsideration: { total: 19 } })).toEqual([
      [
        'outcomes-sum',
        '将“行政复议”行“总计”列由19改为10',
        '合并被拆成两格的数：“行政复议”行“结果维持”列由1改为12，“行政复议”行“结果纠正”列由2改为0',
        '合并被拆成两格的数：“行政复议”行“结果维持”列由1改为0，“行政复议”行“结果纠正”列由2改为12',
      ],
    ]);
  });

  it('joins no numbers of more digits, none that begins with 0, and none that would break a relation', () => {
    const [[, ...titles] = []] = menus({
      reconsideration: { upheld: 0, corrected: 9, other: 1, pending: 0, total: 19 },
    });
    expect(titles).toEqual([
      '将“行政复议”行“总计”列由19改为10',
      '合并被拆成两格的数：“行政复议”行“其他结果”列由1改为0，“行政复议”行“尚未审结”列由0改为10',
    ]);
    expect(menus({ reconsideration: { upheld: 10, corrected: 2, total: 110 } })).toEqual([
      ['outcomes-sum', '将“行政复议”行“总计”列由110改为19'],
    ]);
  });

  it('offers nothing after which as many relations fail as before', () => {
    const cells = {
      '3.4.2': { research: figure('3.4.2', 2, 1), total: figure('3.4.2', 6, 1) },
    };
    expect(menus(cells)).toEqual([['results-sum'], ['results-sum']]);
  });

  it('leads to the end step by step where two numbers are wrong', () => {
    const cells = { '1': { other: figure('1', 5, 10) }, '3.7': { other: figure('3.7', 5, 10) } };
    const [step] = menus(cells).flatMap(([, ...fixes]) => fixes);
    expect(step).toBe(`将“（七）总计”行“其他”列由${figure('3.7', 5, 10)}改为${figure('3.7', 5)}`);
    const once = mended(reportText({ cells }), 'unbalanced');
    expect(mended(once, 'unbalanced')).toBe(reportText());
  });
});

describe('an aligned table', () => {
  /** Section 四 as a formatter aligns it, Chinese counted as two columns; `total` is that of 行政复议. */
  const aligned = (total: string) =>
    reportText({
      tables: {
        review: `
| 行政复议 |          |          |          |      | 行政诉讼         |          |          |          |      |            |          |          |          |      |
| -------- | -------- | -------- | -------- | ---- | ---------------- | -------- | -------- | -------- | ---- | ---------- | -------- | -------- | -------- | ---- |
| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 |          |          |          |      | 复议后起诉 |          |          |          |      |
|          |          |          |          |      | 结果维持         | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持   | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| 61       | 2        | 33       | 4        | ${total} | 2                | 0        | 1        | 5        | 8    | 0          | 3        | 2        | 1        | 6    |`,
      },
    });

  it('stays aligned when a total is set', () => {
    expect(mended(aligned('⟦unbalanced:9⟧   '), 'unbalanced')).toBe(aligned('100 '));
    expect(mended(aligned('⟦unbalanced:102⟧ '), 'unbalanced')).toBe(aligned('100 '));
  });

  it('stays aligned when the total that is set was as wide as its column', () => {
    expect(mended(aligned('⟦unbalanced:1001⟧'), 'unbalanced')).toBe(aligned('100 '));
  });
});

/** A row with nothing in it. */
function blankRow(): Record<string, string> {
  return Object.fromEntries(APPLICANTS.map((column) => [column, '']));
}
