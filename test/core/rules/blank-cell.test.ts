import { describe, expect, it } from 'vitest';
import { readReport, render } from '../../../server/core/index.ts';
import { DIALECTS, type DialectName } from '../../../server/core/tables/table.ts';
import { APPLICANTS, APPLICATIONS } from '../../support/form.ts';
import { expectProblems, mended, problemOf, problemsOf, squeezed } from '../../support/marked.ts';
import { type Cells, figuresOf, reportText } from '../../support/reports.ts';

const only = ['blank-cell'];

/** How the cells 3, blank and 4 of one row stand in a dialect, and what is underlined for the blank one. */
const ONE_BLANK: Readonly<Record<DialectName, readonly [found: string, marked: string]>> = {
  pipe: ['| 3 |  | 10 |', '| 3 |⟦blank-cell:  ⟧| 10 |'],
  'bare-pipe': ['| 3 |  | 10 |', '| 3 |⟦blank-cell:  ⟧| 10 |'],
  tsv: ['\t3\t\t10\t', '\t3⟦blank-cell:\t⟧\t10\t'],
  'cell-lines': ['\t3\n\t\n\t10\n', '\t3\n⟦blank-cell:\t⟧\n\t10\n'],
  html: ['<td>3</td><td></td><td>10</td>', '<td>3</td><td⟦blank-cell:>⟧</td><td>10</td>'],
};

/** All values of every row of section 三 but its total are blank, and the totals are 0. */
const TOTALS_ONLY: Cells = Object.fromEntries(
  APPLICATIONS['2019'].map(([record]) => [
    record,
    Object.fromEntries(APPLICANTS.map((column) => [column, column === 'total' ? 0 : ''])),
  ]),
);

/** Where places of merged cells are lost, a row of one number does not say which column it is in. */
const SURE = DIALECTS.filter((dialect) => dialect !== 'bare-pipe');

describe.each(DIALECTS)('in %s', (dialect) => {
  it('one blank cell is underlined itself, were it only its separator', () => {
    const [found, marked] = ONE_BLANK[dialect];
    const text = reportText({ dialect, cells: { reconsideration: { pending: '' } } });
    expect(text.split(found)).toHaveLength(2);
    expectProblems(text.replace(found, marked), {}, { only });
  });

  it('is filled with the number its sums need', () => {
    const text = reportText({ dialect, cells: { '3.3.5': { total: '' }, 'direct-suit': { pending: '' } } });
    const once = mended(text, 'blank-cell');
    expect(squeezed(mended(once, 'blank-cell'))).toBe(squeezed(reportText({ dialect })));
  });
});

describe.each(SURE)('in %s', (dialect) => {
  it('several are one problem of their table, on its first line', () => {
    const text = reportText({ dialect, cells: { '20.1/规章': { 1: '', 2: '/' }, ...TOTALS_ONLY } });
    const problems = problemsOf(text, {}, { only });
    const lines = problems.map(({ span }) => text.slice(span.start, span.end));
    expect(lines.map((line) => line.replaceAll(/<[^>]*>|[\t| ]/gu, ''))).toEqual([
      '第二十条第（一）项',
      dialect === 'cell-lines'
        ? '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）'
        : '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）申请人情况',
    ]);
    expect(problems.map(({ message }) => message.args.count)).toEqual([2, 138]);
  });

  it('are all filled by one fix, and nothing else changes', () => {
    const zeros: Cells = Object.fromEntries(
      Object.entries(TOTALS_ONLY).map(([record]) => [
        record,
        Object.fromEntries(APPLICANTS.map((column) => [column, 0])),
      ]),
    );
    const blank = reportText({ dialect, cells: TOTALS_ONLY });
    expect(squeezed(mended(blank, 'blank-cell'))).toBe(squeezed(reportText({ dialect, cells: zeros })));
    expectProblems(mended(blank, 'blank-cell'), {}, { only: [...only, 'unbalanced', 'invalid-number'] });
  });
});

describe('a blank cell', () => {
  it.each(['/', '／', '-', '—', '——', '－'])('may hold a mark for nothing: %s', (mark) => {
    expectProblems(reportText({ cells: { '20.6/行政处罚': { 1: `⟦blank-cell:${mark}⟧` } } }), {}, { only });
  });

  it('is none in a place where the form has no value', () => {
    expectProblems(reportText({ dialect: 'pipe' }), {}, { only });
    expectProblems(reportText({ dialect: 'tsv', edition: '2021' }), {}, { only });
  });

  it('is none in a row that lost cells: nobody can tell which column it is in', () => {
    const text = reportText().replace(/^(\|[^|]*\|[^|]*\| 2\.重复申请 \|).*$/mu, '$1 1 | | 3 |');
    expectProblems(text, {}, { only });
  });

  it('is none with a 0', () => {
    expectProblems(reportText({ cells: { '3.1': { total: '0' } } }), {}, { only });
  });
});

describe('a blank cell names the value needed', () => {
  const needed = (cells: Cells) => problemOf(reportText({ cells }), 'blank-cell').expected;

  it('where it is the only blank of a sum', () => {
    expect(needed({ reconsideration: { upheld: '' } })).toBe(1);
    expect(needed({ '3.4.2': { other: '' } })).toBe(figuresOf('2019')['3.4.2']?.[5]);
    expect(needed({ '4': { total: '' } })).toBe(6);
  });

  it('where it is a total whose parts are known', () => {
    expect(needed({ 'direct-suit': { total: '' } })).toBe(8);
    expect(needed({ '3.7': { business: '' } })).toBe(figuresOf('2019')['3.7']?.[1]);
  });

  it('and names none where it is in no sum', () => {
    expect(needed({ '20.1/规章': { 2: '' } })).toBeUndefined();
    expect(needed({ '20.5/行政许可': { 2: '' } })).toBeUndefined();
  });

  it('and none where the sums do not agree on one, or it would be less than 0', () => {
    const figures = figuresOf('2019');
    expect(needed({ '3.1': { business: '', total: (figures['3.1']?.[6] ?? 0) + 5 } })).toBeUndefined();
    expect(needed({ reconsideration: { upheld: '', total: 2 } })).toBeUndefined();
  });

  it('which may follow only when other sums have given theirs', () => {
    const cells: Cells = { '3.1': { business: '', research: '' }, '3.2': { business: '' }, '3.3.1': { research: '' } };
    expect(squeezed(mended(reportText({ cells }), 'blank-cell'))).toBe(squeezed(reportText()));
  });

  it('and none where its column needs one and its row is right as it stands', () => {
    const [person = 0, , , ...others] = figuresOf('2019')['3.1']?.slice(0, 6) ?? [];
    const total = others.reduce((sum, figure) => sum + figure, person);
    const problem = problemOf(reportText({ cells: { '3.1': { business: '', research: '', total } } }), 'blank-cell');
    expect(problem.related.map(({ message }) => render(message, 'zh'))).toEqual(['“（一）予以公开”行空白2格']);
    expect(problem.fixes).toEqual([]);
  });

  it('and 0 for a part where the total is blank too', () => {
    const text = reportText({ cells: { reconsideration: { upheld: '', total: '' } } });
    const cells: Cells = { reconsideration: { upheld: '0', total: '9' } };
    expect(squeezed(mended(text, 'blank-cell'))).toBe(squeezed(reportText({ cells })));
  });

  it('and none of less than 0, but 0 itself', () => {
    expect(needed({ 'direct-suit': { corrected: '' } })).toBe(0);
  });

  it('and is not filled with 0 where that would make a sum wrong', () => {
    const text = reportText({ cells: { reconsideration: { upheld: '', total: 2 } } });
    expect(problemOf(text, 'blank-cell').fixes).toEqual([]);
  });

  it('but is where a sum is wrong whatever it holds, of which `unbalanced` speaks', () => {
    const cells = (nothing: string): Cells => ({
      'suit-after-reconsideration': { upheld: nothing, corrected: nothing, other: 2, pending: 1, total: 4 },
    });
    expect(squeezed(mended(reportText({ cells: cells('') }), 'blank-cell'))).toBe(
      squeezed(reportText({ cells: cells('0') })),
    );
  });
});

describe('a whole column, or all parts, left blank', () => {
  const totals: Cells = Object.fromEntries(APPLICATIONS['2019'].map(([record]) => [record, { total: '' }]));

  it('is one problem', () => {
    const problem = problemOf(reportText({ cells: totals }), 'blank-cell');
    expect(problem.message.args).toMatchObject({ message: { args: { count: 23 } } });
    expect(problem.related).toHaveLength(23);
  });

  it('is filled with the sums', () => {
    expect(squeezed(mended(reportText({ cells: totals }), 'blank-cell'))).toBe(squeezed(reportText()));
  });

  it('invents no parts of a total', () => {
    const cells: Cells = { reconsideration: { upheld: '', corrected: '', other: '', pending: '' } };
    const problem = problemOf(reportText({ cells }), 'blank-cell');
    expect(problem.fixes).toEqual([]);
    expect(problem.expected).toBeUndefined();
  });
});

describe('the problem', () => {
  it('says which cell is blank, in Chinese and in English', () => {
    const { message } = problemOf(reportText({ cells: { '20.1/规章': { 2: '' } } }), 'blank-cell');
    expect(render(message, 'zh')).toBe('“规章”行“本年新公开数量”列空白，请填写数字，没有的填0。');
    expect(render(message, 'en')).toBe(
      'row “规章”, column “本年新公开数量” is blank. Fill in a number, 0 where there is nothing.',
    );
  });

  it('says what it should be, in Chinese and in English', () => {
    const problem = problemOf(reportText({ cells: { 'direct-suit': { total: '/' } } }), 'blank-cell');
    expect(problem).toMatchObject({ severity: 'warning', expected: 8, actual: null });
    expect(render(problem.message, 'zh')).toBe('“未经复议直接起诉”行“总计”列空白，按勾稽关系应填8。');
    expect(render(problem.message, 'en')).toBe(
      'row “未经复议直接起诉”, column “总计” is blank; by the sums of the table it should be 8.',
    );
  });

  it('counts several, names the values needed, and shows the runs', () => {
    const text = reportText({
      cells: { reconsideration: { upheld: '', corrected: '' }, 'direct-suit': { total: '' } },
    });
    const problem = problemOf(text, 'blank-cell');
    expect(render(problem.message, 'zh')).toBe(
      '行政复议、行政诉讼情况表有3格空白，请填写数字，没有的填0。按勾稽关系可知：“未经复议直接起诉”行“总计”列应为8。',
    );
    expect(problem.related.map(({ message }) => render(message, 'zh'))).toEqual([
      '“行政复议”行空白2格',
      '“未经复议直接起诉”行“总计”列应为8',
    ]);
    expect(problem.related.map(({ span }) => text.slice(span.start, span.end))).toEqual(['  |  ', '  ']);
  });

  it('names four of the values needed, and all of them in the places', () => {
    const cells = Object.fromEntries(
      ['3.1', '3.2', '3.3.1', '3.3.2', '3.3.3'].map((record) => [record, { total: '' }]),
    );
    const { message, related } = problemOf(reportText({ cells }), 'blank-cell');
    expect(message.args.cells).toHaveLength(4);
    expect(related.map((place) => render(place.message, 'en').includes('should be'))).toEqual(new Array(5).fill(true));
  });

  it('shows blank cells apart that do not follow one another, or are of two things side by side', () => {
    const counts = (cells: Cells) =>
      problemOf(reportText({ cells }), 'blank-cell').related.map(({ message }) => message.args.count);
    expect(counts({ '20.1/规章': { 1: '', 2: '' } })).toEqual([2]);
    expect(counts({ '20.1/规章': { 1: '', 3: '' } })).toEqual([1, 1]);
    const sides: Cells = { reconsideration: { pending: '', total: '' }, 'direct-suit': { upheld: '', total: '' } };
    expect(problemOf(reportText({ cells: sides }), 'blank-cell').related).toHaveLength(3);
  });

  it('shows for a table filled in its totals only one run of six in each row', () => {
    const { related } = problemOf(reportText({ dialect: 'cell-lines', cells: TOTALS_ONLY }), 'blank-cell');
    expect(related.map(({ message }) => message.args.count)).toEqual(new Array(23).fill(6));
  });

  it('has a fix that says what it fills in', () => {
    const titles = (cells: Cells) =>
      problemOf(reportText({ cells }), 'blank-cell').fixes.map(({ title }) => render(title, 'zh'));
    expect(titles({ '20.1/规章': { 2: '' } })).toEqual(['将“规章”行“本年新公开数量”列填为0']);
    expect(titles({ '20.1/规章': { 1: '', 2: '' } })).toEqual(['将2格空白填0']);
    expect(titles({ '3.3.5': { other: '', total: '' } })).toEqual(['按勾稽关系填写2格空白']);
    expect(titles({ '3.1': { total: '' }, '3.2': { business: '' } })).toEqual(['按勾稽关系填写2格空白']);
    expect(titles({ reconsideration: { total: '' }, 'direct-suit': { corrected: '' } })).toEqual([
      '填写2格空白（其中1格按勾稽关系填数，其余填0）',
    ]);
  });

  it('has a fix that is looked at by a person', () => {
    const { fixes } = problemOf(reportText({ cells: { reconsideration: { total: '' } } }), 'blank-cell');
    expect(fixes.map(({ safe }) => safe)).toEqual([false]);
  });
});

describe('a row that is not there', () => {
  it('is the concern of missing-row', () => {
    expectProblems(reportText({ without: ['3.3.1', '3.7'] }), {}, { only });
    expect(readReport(reportText({ without: ['3.3.1'] })).recognised).toBe(true);
  });
});
