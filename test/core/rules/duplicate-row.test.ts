import { describe, expect, it } from 'vitest';
import { render } from '../../../server/core/index.ts';
import { DIALECTS } from '../../../server/core/tables/table.ts';
import { EDITIONS } from '../../support/form.ts';
import { expectProblems, mended, problemOf, problemsOf } from '../../support/marked.ts';
import { type ReportRequest, reportText } from '../../support/reports.ts';
import { addRows, reportWithRows, rowWith, STRUCTURE, structureIn } from '../../support/rows.ts';

/** The rows with that of `label` once more behind that of `behind`, there marked. */
function repeated(rows: readonly string[], label: string, behind = label): string[] {
  return addRows(rows, behind, (rows[rowWith(rows, label)] ?? '').replace(label, `⟦duplicate-row:${label}⟧`));
}

describe.each(DIALECTS)('in %s', (dialect) => {
  describe.each(EDITIONS)('of %s', (edition) => {
    const request: ReportRequest = { dialect, edition };
    const only = structureIn(dialect);

    it('a row again below itself', () => {
      expectProblems(
        reportWithRows('applications', request, (rows) => repeated(rows, '2.重复申请')),
        {},
        { only },
      );
      expectProblems(
        reportWithRows('disclosure', request, (rows) => repeated(rows, '行政处罚')),
        {},
        { only },
      );
    });

    it('a row again further down, and further up', () => {
      const down = reportWithRows('applications', request, (rows) => repeated(rows, '2.重复申请', '（七）总计'));
      expectProblems(down, {}, { only });
      const up = reportWithRows('applications', request, (rows) => repeated(rows, '2.重复申请', '7.属于行政执法案卷'));
      expectProblems(up, {}, { only });
    });
  });
});

describe('together with others', () => {
  it('a row in the place of another is once too many, and the other is missing', () => {
    const text = reportWithRows('applications', {}, (rows) => {
      const with4 = rows.map((row) => row.replace('5.属于三类内部事务信息', '⟦duplicate-row:4.保护第三方合法权益⟧'));
      const at = rowWith(with4, '| 4.保护第三方合法权益');
      return with4.with(at, (with4[at] ?? '').replace('4.保护第三方合法权益', '⟦missing-row:$&⟧'));
    });
    expectProblems(text, {}, { only: STRUCTURE.filter((code) => code !== 'unbalanced') });
  });

  it('only one of the two takes part in the sums', () => {
    const text = reportWithRows('applications', {}, (rows) => repeated(rows, '1.属于国家秘密'));
    expectProblems(text, {}, { only: ['unbalanced', 'duplicate-row'] });
  });
});

describe('nothing is reported', () => {
  it('of labels that rows share with headers and other tables: 其他, 总计', () => {
    expectProblems(reportText({ edition: '2021' }), {}, { only: ['duplicate-row'] });
  });
});

describe('the problem', () => {
  it('names the row as the form does, however it is written', () => {
    const text = reportWithRows('applications', {}, (rows) =>
      addRows(rows, '2.重复申请', (rows[rowWith(rows, '2.重复申请')] ?? '').replace('2.重复申请', '2、重复 申请')),
    );
    const { message, fixes } = problemOf(text, 'duplicate-row');
    expect(render(message, 'zh')).toContain('“2.重复申请”行重复出现');
    expect(fixes.map(({ title }) => render(title, 'zh'))).toEqual(['删去重复的“2.重复申请”行（数字相同）']);
  });

  it('says which row it is and where the other one stands, in Chinese and in English', () => {
    const text = reportWithRows('applications', {}, (rows) =>
      addRows(rows, '3.要求提供公开出版物', rows[rowWith(rows, '2.重复申请')] ?? ''),
    );
    const { severity, message, related } = problemOf(text, 'duplicate-row');
    expect(severity).toBe('error');
    expect(render(message, 'zh')).toBe('“2.重复申请”行重复出现，请核对数字，只保留一行。');
    expect(render(message, 'en')).toBe('The row “2.重复申请” stands here again. Compare the figures and keep one row.');
    expect(related.map(({ span }) => span.start)).toEqual([text.indexOf('2.重复申请')]);
    expect(related.map((place) => render(place.message, 'zh'))).toEqual(['另一处在这里']);
  });
});

describe.each(DIALECTS)('the fix in %s', (dialect) => {
  const request: ReportRequest = { dialect };
  const whole = reportText(request);
  const again = (label: string, behind: string, change: (row: string) => string = (row) => row) =>
    reportWithRows('applications', request, (rows) => addRows(rows, behind, change(rows[rowWith(rows, label)] ?? '')));

  it('takes the second of two rows with the same figures out, and says so', () => {
    expect(mended(again('2.重复申请', '2.重复申请'), '删去重复的“2.重复申请”行（数字相同）')).toBe(whole);
    expect(mended(again('2.重复申请', '3.要求提供公开出版物'), 'duplicate-row')).toBe(whole);
    expect(mended(again('一、本年新收', '二、上年结转'), 'duplicate-row')).toBe(whole);
  });

  it('of rows with other figures names those that go, whichever is kept', () => {
    const text = again('2.重复申请', '2.重复申请', (row) => row.replace('25', '27').replace('76', '78'));
    const titles = problemOf(text, 'duplicate-row').fixes.map(({ title, safe }) => [render(title, 'zh'), safe]);
    expect(titles).toEqual([
      ['删去此处的“2.重复申请”行，保留另一处（舍去数字1、27、20、15、10、5、78）', false],
      ['保留此处“2.重复申请”行的数字，写到另一处（舍去数字1、25、20、15、10、5、76）', false],
    ]);
    const [keepThat = '', keepThis = ''] = titles.map(([title]) => String(title));
    expect(mended(text, keepThat)).toBe(whole);
    expect(mended(text, keepThis)).toBe(reportText({ ...request, cells: { '3.5.2': { business: 27, total: 78 } } }));
  });

  it('keeps the figures of this row where the other one holds the label of the group', () => {
    const text = again('（一）予以公开', '（一）予以公开', (row) =>
      row.replace('三、本年度办理结果', '').replace('18', '20').replace('86', '88'),
    );
    const [, keepThis] = problemOf(text, 'duplicate-row').fixes;
    expect(mended(text, keepThis ? render(keepThis.title, 'zh') : '')).toBe(
      reportText({ ...request, cells: { '3.1': { business: 20, total: 88 } } }),
    );
  });
});

describe.each(DIALECTS)('the row of section 四, which has no label, in %s', (dialect) => {
  const request: ReportRequest = { dialect };
  const whole = reportText(request);
  const again = (change: (row: string) => string = (row) => row) =>
    reportWithRows('review', request, (rows) => {
      const at = rows.findLastIndex((row) => /\d/u.test(row));
      return rows.toSpliced(at + 1, 0, change(rows[at] ?? ''));
    });

  it('is the one that holds figures; the same figures again can go', () => {
    const { message, related } = problemOf(again(), 'duplicate-row');
    expect(render(message, 'zh')).toBe('数字行重复出现，请核对数字，只保留一行。');
    expect(render(message, 'en')).toBe('The row of figures stands here again. Compare the figures and keep one row.');
    expect(related.map((place) => render(place.message, 'zh'))).toEqual(['另一处在这里']);
    expect(mended(again(), '删去重复的数字行（数字相同）')).toBe(whole);
  });

  it('is found at the first of its figures', () => {
    const text = again((row) => row.replace(/\d+/u, '').replace(/\d+/u, '97'));
    const { span, related } = problemOf(text, 'duplicate-row');
    expect(text.slice(span.start, span.end)).toBe('97');
    expect(related.map((place) => text.slice(place.span.start, place.span.end))).toEqual(['1']);
  });

  it('keeps the row that somebody chooses where the figures differ', () => {
    const text = again((row) => row.replace(/\d+/u, '97'));
    const [keepThat = '', keepThis = ''] = problemOf(text, 'duplicate-row').fixes.map(({ title }) =>
      render(title, 'zh'),
    );
    expect(keepThat).toMatch(/^删去此处的数字行，保留另一处（舍去数字97、/u);
    expect(mended(text, keepThat)).toBe(whole);
    expect(keepThis).toMatch(/^保留此处数字行的数字，写到另一处（舍去数字/u);
    expect(mended(text, keepThis)).toBe(reportText({ ...request, cells: { reconsideration: { upheld: 97 } } }));
  });
});

describe('the fixes offered', () => {
  /** A row of section 二 twice, and what the fixes of the second are called and whether they are safe. */
  const offers = (first: string, second: string) => {
    const text = reportWithRows('disclosure', {}, (rows) => {
      const at = rowWith(rows, '行政许可');
      return rows.toSpliced(at, 1, `| 行政许可 | ${first} |`, `| 行政许可 | ${second} |`);
    });
    return problemOf(text, 'duplicate-row').fixes.map(({ title, safe }) => [render(title, 'zh'), safe]);
  };
  const same = [['删去重复的“行政许可”行（数字相同）', true]];

  it('take rows for the same whose numbers are, however they are written', () => {
    expect(offers('1,520 | -4 | 66', '1520 | -4 | ６６')).toEqual(same);
  });

  it('take blanks for the same as blanks and marks for nothing, and words only as the same words', () => {
    expect(offers('52 |  | /', '52 | - | ')).toEqual(same);
    expect(offers('52 | 不详 | 66', '52 | 不详 | 66')).toEqual(same);
    expect(offers('52 | 不详 | 66', '52 | 不明 | 66').map(([, safe]) => safe)).toEqual([false, false]);
    expect(offers('52 | 0 | 66', '52 |  | 66').map(([, safe]) => safe)).toEqual([false, false]);
    expect(offers('52 |  | 66', '52 | 0 | 66').map(([, safe]) => safe)).toEqual([false, false]);
  });

  it('keep this row first where the other one is blank, the other one first where this is', () => {
    expect(offers('|  |', '52 | -4 | 66')).toEqual([
      ['保留此处“行政许可”行的数字，写到另一处（其中没有数字）', false],
      ['删去此处的“行政许可”行，保留另一处（舍去数字52、-4、66）', false],
    ]);
    expect(offers('52 | -4 | 66', ' |  | ')).toEqual([
      ['删去此处的“行政许可”行，保留另一处（其中没有数字）', false],
      ['保留此处“行政许可”行的数字，写到另一处（舍去数字52、-4、66）', false],
    ]);
  });

  it('keep the other one first, too, where only some of its cells are blank', () => {
    expect(offers('52 |  | 66', '52 | -4 | 66')).toEqual([
      ['删去此处的“行政许可”行，保留另一处（舍去数字52、-4、66）', false],
      ['保留此处“行政许可”行的数字，写到另一处（舍去数字52、66）', false],
    ]);
  });

  // Ten rows of its headers are in it as well.
  it('are none where a hundred rows stand there that are none of the form: somebody must look at them all', () => {
    const again = (times: number) => {
      const rows = new Array<string>(times + 1).fill('| 行政许可 | 52 | -4 | 66 |');
      const text = reportWithRows('disclosure', {}, (all) => all.toSpliced(rowWith(all, '行政许可'), 1, ...rows));
      return problemsOf(text, {}, { only: ['duplicate-row'] }).map(({ fixes }) => fixes.length);
    };
    expect(new Set(again(90))).toEqual(new Set([1]));
    expect(new Set(again(91))).toEqual(new Set([0]));
  });

  it('do not write a row into another where it is not sure which figure is which', () => {
    expect(offers('52 | -4 | 66', '52 | 66')).toEqual([
      ['删去此处的“行政许可”行，保留另一处（舍去数字52、66）', false],
    ]);
  });
});
