import { describe, expect, it } from 'vitest';
import { applyEdits, render } from '../../../server/core/index.ts';
import { DIALECTS, type DialectName } from '../../../server/core/tables/table.ts';
import { EDITIONS } from '../../support/form.ts';
import { expectProblems, mended, problemOf } from '../../support/marked.ts';
import { valuesOf } from '../../support/reading.ts';
import { type ReportRequest, reportText, tableText } from '../../support/reports.ts';
import { addRows, changeRow, markLine, reportWithRows, rowWith, STRUCTURE, tableWithRows } from '../../support/rows.ts';

/** The dialects in which a table can be whole. */
const WHOLE = DIALECTS.filter((dialect) => dialect !== 'bare-pipe');

/** A mark around a whole row, however many lines it has. */
function mark(row: string): string {
  return `⟦table-layout:${row}⟧`;
}

/** The rows with a mark around the first line of the table; HTML has `<table>` above it. */
function markFirst(rows: readonly string[]): string[] {
  const at = rows[0] === '<table>' ? 1 : 0;
  return rows.with(at, markLine('table-layout', rows[at]));
}

/** A row whose values stand one column further left. */
function shifted(row: string, dialect: DialectName): string {
  if (dialect === 'html') return row.replace(' colspan="2"', '');
  if (dialect === 'cell-lines') return row.replace('\t\n', '');
  return dialect === 'pipe' ? `${row.replace(' |  | ', ' | ')}  |` : `${row.replace('\t\t', '\t')}\t`;
}

/** A row of the same shape with nothing in it. */
function blank(row: string, dialect: DialectName): string {
  if (dialect === 'html') return row.replaceAll(/>[^<>]+</gu, '><');
  if (dialect === 'cell-lines') return row.replaceAll(/\t.*/gu, '\t');
  return row.replaceAll(/[^|\t]+/gu, dialect === 'pipe' ? '  ' : '');
}

/** A row with one figure less. */
function shortened(row: string, dialect: DialectName): string {
  if (dialect === 'html') return row.replace(/<td>[^<]*<\/td><\/tr>$/u, '</tr>');
  if (dialect === 'cell-lines') return row.replace(/\n\t\d+$/u, '');
  return dialect === 'pipe' ? row.replace(/ \d+ \|$/u, '') : row.replace(/\t\d+$/u, '');
}

describe.each(WHOLE)('in %s', (dialect) => {
  describe.each(EDITIONS)('of %s', (edition) => {
    const request: ReportRequest = { dialect, edition };
    const expectTable = (change: (rows: readonly string[]) => readonly string[]) =>
      expectProblems(reportWithRows('applications', request, change), {}, { only: STRUCTURE });

    it('whole tables have no problem', () => {
      expectProblems(reportText(request), {}, { only: STRUCTURE });
    });

    it('one row that is shifted is the place of the problem; the sums take its figures all the same', () => {
      expectTable((rows) => changeRow(rows, '（七）总计', (row) => mark(shifted(row, dialect))));
    });

    it('a blank row is too', () => {
      expectTable((rows) =>
        addRows(rows, '（二）部分公开', mark(blank(rows[rowWith(rows, '（一）予以公开')] ?? '', dialect))),
      );
    });

    it('and a row with one figure less, which takes no part in the sums', () => {
      expectTable((rows) => changeRow(rows, '2.重复申请', (row) => mark(shortened(row, dialect))));
    });

    it('several faults are one problem on the first line of the table', () => {
      expectTable((rows) => {
        const changed = changeRow(rows, '（七）总计', (row) => shifted(row, dialect));
        return markFirst(changeRow(changed, '2.重复申请', (row) => shortened(row, dialect)));
      });
    });

    it('each table has its own', () => {
      const disclosure = tableWithRows('disclosure', request, (rows) => {
        const at = rowWith(rows, '第二十条第（六）项');
        return rows.toSpliced(at, 2, mark(rows[at + 1] ?? ''));
      });
      const text = reportWithRows('applications', { ...request, tables: { disclosure } }, (rows) =>
        changeRow(rows, '（七）总计', (row) => mark(shifted(row, dialect))),
      );
      expectProblems(text, {}, { only: STRUCTURE });
    });
  });
});

describe('in bare-pipe, where the places of merged cells are lost', () => {
  it.each(EDITIONS)('each table that has such cells has just this one problem, edition %s', (edition) => {
    const request: ReportRequest = { dialect: 'bare-pipe', edition };
    const review = tableText('review', request).split('\n');
    const tables = {
      applications: markLine('table-layout', tableText('applications', request)),
      review: [mark(review.slice(0, 3).join('\n')), ...review.slice(3)].join('\n'),
    };
    expectProblems(reportText({ ...request, tables }), {}, { only: STRUCTURE });
  });
});

describe('tables as converters leave them', () => {
  /** A pipe table of section 三, edition 2021, with other cells. */
  const table = (change: (cells: readonly string[], row: number) => readonly string[]) =>
    reportWithRows('applications', { edition: '2021' }, (rows) =>
      rows.map((row, at) =>
        row.startsWith('|---') ? row : `| ${change(row.slice(2, -2).split(' | '), at).join(' | ')} |`,
      ),
    );
  const expectOne = (text: string, line: RegExp) =>
    expectProblems(text.replace(line, '⟦table-layout:$&⟧'), {}, { only: STRUCTURE });
  const FIRST = /^\|.*勾稽关系.*$/mu;

  it('one column of labels instead of three', () => {
    expectOne(
      table(([outer, middle, inner, ...values]) => [
        [inner, middle, outer].find((label) => label !== '') ?? '',
        ...values,
      ]),
      FIRST,
    );
  });

  it('two columns of labels, and some rows with three', () => {
    const text = table(([outer = '', middle = '', inner = '', ...values], row) =>
      inner === ''
        ? [outer, middle, ...values]
        : row % 2
          ? [outer, middle, inner, ...values]
          : [middle, inner, ...values],
    );
    expectOne(text, FIRST);
  });

  it('one row of the header above all others, the rows below it shifted', () => {
    const text = table((cells, row) =>
      row === 2 ? cells.filter((cell) => cell !== '') : row > 20 ? [...cells, ''].toSpliced(3, 0, '') : cells,
    );
    expectOne(text, FIRST);
  });

  it('the figures of a piece one column further left, the table split', () => {
    const text = reportWithRows('applications', {}, (rows) => {
      const at = rowWith(rows, '（四）无法提供');
      const below = rows.slice(at);
      const third = rowWith(below, '（六）其他处理');
      const piece = below.map((row, place) => (place === third ? mark(shifted(row, 'pipe')) : row));
      return [...rows.slice(0, at), '', markLine('split-table', piece[0]), ...piece.slice(1)];
    });
    expectProblems(text, {}, { only: STRUCTURE });
  });

  it('a header of section 四 cut into single characters', () => {
    const text = reportText({
      tables: {
        review: `⟦table-layout:| 行政复议 |  |  |  |  | 行政诉讼 |  |  |  |  |  |  |  |  |  |⟧
|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|
| 结果 | 结果 | 其他 | 尚未 | 总计 | 未经复议直接起诉 |  |  |  |  | 复议后起诉 |  |  |  |  |
| 维持 | 纠正 | 结果 | 审结 |  | 维 | 纠 | 结 | 审 |  | 维 | 纠 | 结 | 审 |  |
|  |  |  |  |  | 持 | 正 | 果 | 结 | 总计 | 持 | 正 | 果 | 结 | 总计 |
| 1 | 2 | 3 | 4 | 10 | 2 | 0 | 1 | 5 | 8 | 0 | 3 | 2 | 1 | 6 |`,
      },
    });
    expectProblems(text, {}, { only: STRUCTURE });
  });
});

describe('nothing is reported', () => {
  it('of further empty lines between the rows of cell-lines', () => {
    expectProblems(reportText({ dialect: 'cell-lines' }).replaceAll('\n\n\t', '\n\n\n\n\t'), {}, { only: STRUCTURE });
  });

  it('of labels with line breaks, brackets and spaces of another kind', () => {
    const labels = {
      科研机构: '科研机\n构',
      '（四）无法提供': '(四) 无法提供',
      '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）':
        '(本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和)',
    };
    expectProblems(reportText({ dialect: 'cell-lines', labels }), {}, { only: STRUCTURE });
  });
});

describe('together with others', () => {
  it('a shifted row, a missing one, a misspelt label and a wrong sum are four problems', () => {
    const request: ReportRequest = {
      edition: '2021',
      without: ['3.4.2'],
      labels: {
        '1.本机关不掌握相关政府信息': '⟦missing-row:1.本机关不掌握相关政府信息⟧',
        '4.无正当理由大量反复申请': '⟦wrong-label:4.无正当理由大量反复申⟧',
      },
      cells: { '3.6.3': { total: '⟦unbalanced:999⟧' } },
    };
    const text = reportWithRows('applications', request, (rows) =>
      changeRow(rows, '（二）部分公开', (row) => mark(shifted(row, 'pipe'))),
    );
    expectProblems(text, {}, { only: STRUCTURE });
  });

  it('a label that departs in words is a matter of wrong-label alone', () => {
    const labels = { 自然人: '⟦wrong-label:自然人情况⟧', '（五）不予处理': '⟦wrong-label:（五）不予受理⟧' };
    expectProblems(reportText({ labels }), {}, { only: STRUCTURE });
  });
});

describe('the problem', () => {
  const says = (change: (rows: readonly string[]) => readonly string[]) => {
    const { message, related } = problemOf(
      reportWithRows('applications', { dialect: 'tsv', edition: '2021' }, change),
      'table-layout',
    );
    return {
      zh: render(message, 'zh'),
      en: render(message, 'en'),
      related: related.map((place) => render(place.message, 'zh')),
    };
  };

  it('names one fault, in Chinese and in English', () => {
    expect(says((rows) => rows.slice(1))).toEqual({
      zh: '申请办理情况表版式有误：表头缺“（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）”、“申请人情况”。请按规定格式重新排好。',
      en: 'The layout of the table of section 三 (申请) is damaged: the header lacks “（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）”, “申请人情况”. Lay it out as on the form.',
      related: [],
    });
  });

  it('names all faults in the order of the text, those of a kind together, and shows each', () => {
    const change = (rows: readonly string[]) => {
      const header = changeRow(rows, '科研机构', (row) => row.replace(/商业企业|科研机构|社会公益组织|其他/gu, ''));
      const first = changeRow(header, '（二）部分公开', (row) => shifted(row, 'tsv'));
      const both = changeRow(first, '（七）总计', (row) => shifted(row, 'tsv'));
      const short = changeRow(both, '2.重复申请', (row) => shortened(row, 'tsv'));
      return addRows(short, '8.属于行政查询事项', '\t'.repeat(9));
    };
    expect(says(change)).toEqual({
      zh: '申请办理情况表版式有误：表头缺“商业企业”、“科研机构”、“社会公益组织”等4项；有2行错列；有1行空行；有1行的数字无法对应到列，未参加勾稽计算。请按规定格式重新排好。',
      en: 'The layout of the table of section 三 (申请) is damaged: the header lacks “商业企业”, “科研机构”, “社会公益组织” and others, 4 in all; rows that stand in other columns than they should: 2; blank rows: 1; rows whose figures fit no columns and were not added up: 1. Lay it out as on the form.',
      related: [
        '表头缺“商业企业”、“科研机构”、“社会公益组织”等4项',
        '有1行错列',
        '有1行空行',
        '有1行的数字无法对应到列，未参加勾稽计算',
        '有1行错列',
      ],
    });
  });

  const fields = (change: (cells: readonly string[]) => readonly string[]) => (rows: readonly string[]) =>
    rows.map((row) => change(row.split('\t')).join('\t'));

  it.each([
    [
      '行名应占3列，现占1列；行名缺“三、本年度办理结果”、“（三）不予公开”、“（四）无法提供”等5项',
      fields(([a, b, c, ...values]) => [c || b || a || '', ...values]),
    ],
    ['左边多出1列', fields((cells) => ['', ...cells])],
    ['表头的层次或列位不对', (rows: readonly string[]) => changeRow(rows, '自然人', (row) => `${row.trim()}\t\t\t`)],
    [
      '行名缺“（五）不予处理”',
      (rows: readonly string[]) => changeRow(rows, '（五）', (row) => row.replace('（五）不予处理', '')),
    ],
    [
      '行名“（五）不予处理”的位置偏下',
      (rows: readonly string[]) =>
        changeRow(
          changeRow(rows, '（五）', (row) => row.replace('（五）不予处理', '')),
          '2.重复申请',
          (row) => row.replace('\t2.', '（五）不予处理\t2.'),
        ),
    ],
    [
      '表头缺“商业企业”、“科研机构”、“社会公益组织”',
      (rows: readonly string[]) =>
        changeRow(rows, '科研机构', (row) => row.replace(/商业企业|科研机构|社会公益组织/gu, '')),
    ],
  ] as const)('says: %s', (fault, change) => {
    expect(says(change).zh).toBe(`申请办理情况表版式有误：${fault}。请按规定格式重新排好。`);
  });
});

describe.each(WHOLE)('the fix in %s', (dialect) => {
  const request: ReportRequest = { dialect };
  const whole = reportText(request);
  const relaid = (change: (rows: readonly string[]) => readonly string[]) =>
    mended(reportWithRows('applications', request, change), 'table-layout');

  it('puts the figures of a shifted row back and takes a blank row out', () => {
    expect(relaid((rows) => changeRow(rows, '（七）总计', (row) => shifted(row, dialect)))).toBe(whole);
    expect(
      relaid((rows) => addRows(rows, '（二）部分公开', blank(rows[rowWith(rows, '（一）予以公开')] ?? '', dialect))),
    ).toBe(whole);
  });

  it('writes the rows of a lost header again', () => {
    const disclosure = tableWithRows('disclosure', request, (rows) =>
      rows.toSpliced(rowWith(rows, '第二十条第（六）项'), 2),
    );
    expect(mended(reportText({ ...request, tables: { disclosure } }), 'table-layout')).toBe(whole);
  });

  it('leaves labels as they are written where their words differ', () => {
    const labels = {
      '（二）部分公开（区分处理的，只计这一情形，不计其他情形）':
        '（二）部分公开（区分处理的，只计这一情形，不计其它情形）',
    };
    const text = reportWithRows('applications', { ...request, labels }, (rows) =>
      changeRow(rows, '（二）部分公开', (row) => shifted(row, dialect)),
    );
    expect(mended(text, 'table-layout')).toBe(reportText({ ...request, labels }));
  });

  it('is not offered where a figure fits no column', () => {
    const text = reportWithRows('applications', request, (rows) =>
      changeRow(rows, '2.重复申请', (row) => shortened(row, dialect)),
    );
    expect(problemOf(text, 'table-layout').fixes).toEqual([]);
  });
});

describe('the fix', () => {
  it('makes a table that is packed to the left whole, with labels merged from above once more', () => {
    const text = reportText({ dialect: 'bare-pipe' });
    const applications = mended(text, '把申请办理情况表按规定格式重新排好，数字不变');
    const review = mended(applications, '把行政复议、行政诉讼情况表按规定格式重新排好，数字不变');
    expectProblems(review, {}, { only: STRUCTURE });
    for (const id of ['applications', 'review']) expect(valuesOf(review, id)).toEqual(valuesOf(text, id));
    expect(review).toContain('\n三、本年度办理结果 | （五）不予处理 | 2.重复申请 | 1 | 25 | 20 | 15 | 10 | 5 | 76\n');
  });

  it('says what it does, which loses nothing', () => {
    const text = reportWithRows('applications', {}, (rows) =>
      changeRow(rows, '（七）总计', (row) => shifted(row, 'pipe')),
    );
    const { fixes } = problemOf(text, 'table-layout');
    expect(fixes.map(({ title, safe }) => [render(title, 'zh'), render(title, 'en'), safe])).toEqual([
      [
        '把申请办理情况表按规定格式重新排好，数字不变',
        'Lay the table of section 三 (申请) out as on the form, with the same figures',
        true,
      ],
    ]);
  });

  it('keeps an aligned table aligned', () => {
    const table = (row: string) =>
      [
        '| 第二十条第（一）项   |                |                |                |',
        '| -------------------- | -------------- | -------------- | -------------- |',
        '| 信息内容             | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |',
        row,
        '| 规范性文件           | 0              | 0              | 3              |',
      ].join('\n');
    const disclosure = table(
      '| 规章                 |                | 0              | 0              | 2              |',
    );
    const text = reportText({ tables: { disclosure } });
    expect(mended(text, 'table-layout')).toContain(
      table('| 规章                 | 0              | 0              | 2              |'),
    );
  });

  it('keeps the unit that was added to a label', () => {
    const labels = { 采购总金额: '采购总金额（单位:万元）' };
    const disclosure = tableWithRows('disclosure', { labels }, (rows) =>
      rows.toSpliced(rowWith(rows, '第二十条第（九）项'), 1),
    );
    expect(mended(reportText({ labels, tables: { disclosure } }), 'table-layout')).toBe(reportText({ labels }));
  });

  it('is not offered where words stand in the table that nobody knows', () => {
    const text = reportWithRows('applications', {}, (rows) =>
      changeRow(rows, '自然人', (row) => shifted(row, 'pipe')).map((row) =>
        row.replace(' | 商业企业', '（含外籍人员和港澳台居民）| 商业企业'),
      ),
    );
    const [fix] = problemOf(text, 'table-layout').fixes;
    expect(fix && applyEdits(text, fix.edits)).toBeUndefined();
  });
});
