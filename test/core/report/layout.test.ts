import { describe, expect, it } from 'vitest';
import { readReport } from '../../../server/core/index.ts';
import { layoutFaults } from '../../../server/core/report/layout.ts';
import { DIALECTS } from '../../../server/core/tables/table.ts';
import { EDITIONS } from '../../support/form.ts';
import { tableOf } from '../../support/reading.ts';
import { reportText, tableText } from '../../support/reports.ts';
import { addRows, changeRow, reportWithRows, rowWith } from '../../support/rows.ts';

type TableId = 'disclosure' | 'applications' | 'review';

/** What is found in a table: the kind of each fault, its lines counted from the first row, and what it names. */
function faultsIn(text: string, id: TableId = 'applications'): string[] {
  const report = readReport(text);
  const table = tableOf(report, id);
  const rows = [...table.rows, ...table.others].map(({ row }) => row.span.start);
  const first = report.lines.lineAt(Math.min(...rows));
  return layoutFaults(table).map((fault) => {
    const from = report.lines.lineAt(fault.span.start) - first + 1;
    const to = report.lines.lineAt(fault.span.end) - first + 1;
    return [fault.kind, from === to ? from : `${from}-${to}`, ...named(fault)].join(' ');
  });
}

function named(fault: ReturnType<typeof layoutFaults>[number]): (string | number)[] {
  switch (fault.kind) {
    case 'header-incomplete':
      return [...fault.labels];
    case 'label-columns':
      return [fault.shift];
    case 'group-missing':
    case 'group-late':
      return [fault.label];
    case 'shifted':
    case 'uncertain':
      return [`${fault.rows.length} rows`];
    default:
      return [];
  }
}

/** A report in tabs whose table of section 三 has other rows. */
function withRows(change: (rows: readonly string[]) => readonly string[], id: TableId = 'applications'): string {
  return reportWithRows(id, { dialect: 'tsv', edition: '2021' }, change);
}

/** Changes the fields of every row. */
function fields(change: (fields: readonly string[], row: number) => readonly string[]) {
  return (rows: readonly string[]) => rows.map((row, at) => change(row.split('\t'), at).join('\t'));
}

describe('a table that is laid out as on the form has no fault', () => {
  it.each(DIALECTS.filter((dialect) => dialect !== 'bare-pipe'))('in %s', (dialect) => {
    for (const edition of EDITIONS) {
      for (const id of ['disclosure', 'applications', 'review'] as const)
        expect(faultsIn(reportText({ dialect, edition }), id)).toEqual([]);
    }
  });

  it('with blank columns on its right, fewer of them in some rows', () => {
    expect(faultsIn(withRows(fields((cells, row) => [...cells, '', ...(row % 2 ? [''] : [])])))).toEqual([]);
  });

  it('with merged labels that were written out again', () => {
    const across = fields((cells, row) =>
      cells.map((cell, at) => (cell === '' && at > 0 && row > 2 && at < 3 ? labelLeftOf(cells, at) : cell)),
    );
    expect(faultsIn(withRows(across))).toEqual([]);
    const down = (rows: readonly string[]) => {
      let outer = '';
      return rows.map((row) => {
        const [label = '', ...others] = row.split('\t');
        if (label !== '') outer = label;
        return [outer, ...others].join('\t');
      });
    };
    expect(faultsIn(withRows(down))).toEqual([]);
    const header = (rows: readonly string[]) =>
      rows.with(0, (rows[0] ?? '').replace('申请人情况\t\t\t\t\t\t', new Array(7).fill('申请人情况').join('\t')));
    expect(faultsIn(withRows(header))).toEqual([]);
    const outcomes = (rows: readonly string[]) =>
      rows.with(2, (rows[2] ?? '').replace(/^\t{5}/u, '结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t'));
    expect(faultsIn(withRows(outcomes, 'review'), 'review')).toEqual([]);
  });

  it('with an empty row at the head of a piece, where a converter puts its header', () => {
    const text = reportWithRows('applications', {}, (rows) => {
      const at = rowWith(rows, '（四）无法提供');
      return [...rows.slice(0, at), '', `|${' |'.repeat(10)}`, `|${'---|'.repeat(10)}`, ...rows.slice(at)];
    });
    expect(faultsIn(text)).toEqual([]);
  });
});

describe('the header', () => {
  it('lacks a row of labels', () => {
    expect(faultsIn(withRows((rows) => rows.slice(1)))).toEqual([
      'header-incomplete 1-2 （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） 申请人情况',
    ]);
    expect(faultsIn(withRows((rows) => rows.toSpliced(1, 1)))).toEqual([
      'header-incomplete 1-2 自然人 法人或其他组织 总计',
    ]);
  });

  it('lacks some labels of a row', () => {
    expect(
      faultsIn(withRows((rows) => changeRow(rows, '科研机构', (row) => row.replace(/社会公益组织|其他/gu, '')))),
    ).toEqual(['header-incomplete 3 社会公益组织 其他']);
  });

  it('is gone', () => {
    expect(faultsIn(withRows((rows) => rows.slice(3)))).toEqual([
      expect.stringMatching(/^header-incomplete 1 .*总计/u),
    ]);
  });

  it('of one block lacks its title, or its labels', () => {
    const title = withRows((rows) => rows.toSpliced(rowWith(rows, '第二十条第（六）项'), 1), 'disclosure');
    expect(faultsIn(title, 'disclosure')).toEqual(['header-incomplete 8 第二十条第（六）项']);
    const labels = withRows((rows) => rows.toSpliced(rowWith(rows, '第二十条第（六）项') + 1, 1), 'disclosure');
    expect(faultsIn(labels, 'disclosure')).toEqual(['header-incomplete 8 信息内容 本年处理决定数量']);
  });

  it('of a block that is missing as a whole is not missed', () => {
    const text = reportText({ dialect: 'tsv', edition: '2021', without: ['20.6/行政处罚', '20.6/行政强制'] });
    expect(faultsIn(text, 'disclosure')).toEqual([]);
  });

  it('has a row that is packed to the left', () => {
    const packed = fields((cells, row) => (row === 1 ? cells.filter((cell) => cell !== '') : cells));
    expect(faultsIn(withRows(packed))).toEqual(['header-shifted 1-3']);
    const third = fields((cells, row) => (row === 2 ? cells.filter((cell) => cell !== '') : cells));
    expect(faultsIn(withRows(third))).toEqual(['header-shifted 3']);
  });

  it('has a label that stands in another row', () => {
    const raised = fields((cells, row) => (row > 1 ? cells : cells.with(-1, row === 0 ? '总计' : '')));
    expect(faultsIn(withRows(raised))).toEqual(['header-shifted 1']);
  });

  it('stands over a row that is missing, and is right by itself', () => {
    const text = withRows((rows) => rows.toSpliced(rowWith(rows, '行政许可'), 1), 'disclosure');
    expect(faultsIn(text, 'disclosure')).toEqual([]);
  });

  it('of section 四 lacks its middle row, and the row below it stands right', () => {
    expect(
      faultsIn(
        withRows((rows) => rows.toSpliced(1, 1), 'review'),
        'review',
      ),
    ).toEqual(['header-incomplete 2 未经复议直接起诉 复议后起诉 结果维持 结果纠正 其他结果 尚未审结 总计']);
  });
});

describe('the columns of labels', () => {
  it('are fewer in header and rows alike', () => {
    const two = fields(([outer = '', middle = '', inner = '', ...values]) =>
      inner === '' ? [outer, middle, ...values] : [middle, inner, ...values],
    );
    expect(faultsIn(withRows(two))).toEqual(['label-columns 1-28 -1']);
    const one = fields(([outer = '', middle = '', inner = '', ...values]) => [inner || middle || outer, ...values]);
    expect(faultsIn(withRows(one))).toEqual([
      'label-columns 1-28 -2',
      'group-missing 6 三、本年度办理结果',
      'group-missing 8 （三）不予公开',
      'group-missing 16 （四）无法提供',
      'group-missing 19 （五）不予处理',
      'group-missing 24 （六）其他处理',
    ]);
  });

  it('are more by a blank one, before or behind them', () => {
    expect(faultsIn(withRows(fields((cells) => ['', ...cells])))).toEqual(['label-columns 1-28 1']);
    expect(faultsIn(withRows(fields((cells) => cells.toSpliced(3, 0, ''))))).toEqual(['label-columns 1-28 1']);
  });
});

describe('the label of a group', () => {
  it('is missing', () => {
    expect(
      faultsIn(withRows((rows) => changeRow(rows, '（五）不予处理', (row) => row.replace('（五）不予处理', '')))),
    ).toEqual(['group-missing 19 （五）不予处理']);
  });

  it('stands further down', () => {
    const late = (rows: readonly string[]) =>
      changeRow(
        changeRow(rows, '三、本年度办理结果', (row) => row.replace('三、本年度办理结果', '')),
        '8.属于行政查询事项',
        (row) => `三、本年度办理结果${row}`,
      );
    expect(faultsIn(withRows(late))).toEqual(['group-late 6 三、本年度办理结果']);
  });

  it('went with the first row of its group', () => {
    expect(faultsIn(withRows((rows) => rows.toSpliced(rowWith(rows, '1.属于国家秘密'), 1)))).toEqual([]);
  });
});

describe('rows', () => {
  const left = (row: string) => row.replace('\t\t', '\t');

  it('whose values stand elsewhere than those of the others', () => {
    expect(faultsIn(withRows((rows) => changeRow(rows, '（七）总计', left)))).toEqual(['shifted 27 1 rows']);
    expect(
      faultsIn(withRows((rows) => changeRow(rows, '（七）总计', (row) => row.replace('总计\t', '总计\t\t')))),
    ).toEqual(['shifted 27 1 rows']);
  });

  it('that follow one another are one fault', () => {
    const three = ['3.5.3', '3.5.4', '3.5.5'].length;
    const text = withRows((rows) =>
      ['3.要求提供公开出版物', '4.无正当理由大量反复申请', '5.要求行政机关确认'].reduce(
        (changed, label) => changeRow(changed, label, left),
        changeRow(rows, '二、上年结转', left),
      ),
    );
    expect(faultsIn(text)).toEqual(['shifted 5 1 rows', `shifted 21-23 ${three} rows`]);
  });

  it('whose label stands in another column', () => {
    const text = withRows((rows) => changeRow(rows, '3.其他', (row) => row.replace('\t\t3.其他', '3.其他\t\t')));
    expect(faultsIn(text)).toEqual(['shifted 26 1 rows']);
  });

  it('are ragged where none of them stands as on the form', () => {
    expect(faultsIn(reportText({ dialect: 'bare-pipe', edition: '2021' }))).toEqual([
      'header-shifted 1-3',
      'shifted 4-28 25 rows',
    ]);
    expect(faultsIn(reportText({ dialect: 'bare-pipe' }), 'review')).toEqual(['header-shifted 1-3']);
    expect(faultsIn(reportText({ dialect: 'bare-pipe' }), 'disclosure')).toEqual([]);
  });

  it('that have a value too many or too few fit no columns', () => {
    expect(faultsIn(withRows((rows) => changeRow(rows, '2.重复申请', (row) => `${row}\t7`)))).toEqual([
      'uncertain 20 1 rows',
    ]);
    expect(faultsIn(withRows((rows) => changeRow(rows, '2.重复申请', (row) => row.replace(/\t\d+$/u, ''))))).toEqual([
      'uncertain 20 1 rows',
    ]);
  });

  it('that are blank', () => {
    const text = withRows((rows) => addRows(rows, '（二）部分公开', '\t'.repeat(9), '\t'.repeat(9)));
    expect(faultsIn(text)).toEqual(['blank-row 8', 'blank-row 9']);
  });

  it('are measured piece by piece', () => {
    const wider = fields((cells) => ['', ...cells]);
    const text = withRows((rows) => [...rows.slice(0, 15), '', ...wider(rows.slice(15))]);
    expect(faultsIn(text)).toEqual([]);
    const one = withRows((rows) => [...rows.slice(0, 15), '', ...changeRow(wider(rows.slice(15)), '3.其他', left)]);
    expect(faultsIn(one)).toEqual(['shifted 27 1 rows']);
  });
});

describe('in HTML, where spans say how far a cell reaches', () => {
  const html = (change: (rows: readonly string[]) => readonly string[]) =>
    reportWithRows('applications', { dialect: 'html' }, change);

  it('a span may be lost', () => {
    const lost = (span: RegExp) => html((rows) => changeRow(rows, '（七）总计', (row) => row.replace(span, '')));
    expect(faultsIn(lost(/ colspan="2"/u))).toEqual(['shifted 25 1 rows']);
  });

  it('rows that are missing, too many or out of order leave wrong spans above them, which are no fault of their own', () => {
    expect(faultsIn(html((rows) => rows.toSpliced(rowWith(rows, '2.重复申请'), 1)))).toEqual([]);
    expect(faultsIn(html((rows) => addRows(rows, '2.重复申请', rows[rowWith(rows, '2.重复申请')] ?? '')))).toEqual([]);
  });

  it('other marks around the text of a cell are no matter', () => {
    const text = reportText({
      tables: {
        review: tableText('review', { dialect: 'html' }).replaceAll(
          /<td([^>]*)>(.*?)<\/td>/gu,
          '<td$1 class="x y"><p><strong>$2</strong></p></td>',
        ),
      },
    });
    expect(faultsIn(text, 'review')).toEqual([]);
  });
});

/** The nearest label left of a place. */
function labelLeftOf(cells: readonly string[], at: number): string {
  return cells.slice(0, at).findLast((cell) => cell !== '') ?? '';
}
