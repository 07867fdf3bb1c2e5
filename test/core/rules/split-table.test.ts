import { describe, expect, it } from 'vitest';
import { render } from '../../../server/core/index.ts';
import { DIALECTS, type DialectName } from '../../../server/core/tables/table.ts';
import { EDITIONS } from '../../support/form.ts';
import { expectProblems, mended, problemOf, unmarked } from '../../support/marked.ts';
import { type ReportRequest, reportText, tableText } from '../../support/reports.ts';
import { markLine, reportWithRows, rowWith, STRUCTURE, structureIn } from '../../support/rows.ts';

/** What stands between two pieces, and what the second begins with before its first row. */
interface Break {
  readonly gap: readonly string[];
  readonly head?: (row: string) => readonly string[];
}

const PAGE = '（接下页）';
const emptyHeader = (row: string) => row.replaceAll(/[^|]+/gu, ' ');
const delimiterRow = (row: string) => row.replaceAll(/[^|]+/gu, ' --- ');

/** How tables fall apart in each dialect. */
const BREAKS: Readonly<Record<DialectName, Readonly<Record<string, Break>>>> = {
  pipe: {
    'an empty line and an empty header': { gap: [''], head: (row) => [emptyHeader(row), delimiterRow(row)] },
    'an empty line and a delimiter row': { gap: [''], head: (row) => [delimiterRow(row)] },
    'an empty line': { gap: [''] },
    'words left over from a page': { gap: ['', PAGE, ''] },
  },
  'cell-lines': { 'words left over from a page': { gap: [PAGE] } },
  tsv: {
    'an empty line': { gap: [''] },
    'words left over from a page': { gap: [PAGE] },
    'words between empty lines': { gap: ['', PAGE, ''] },
  },
  'bare-pipe': {
    'an empty line': { gap: [''] },
    'words left over from a page': { gap: ['', PAGE, ''] },
  },
  html: {
    'a new table': { gap: ['</table>'], head: () => ['<table>'] },
    'a new table below words': { gap: ['</table>', '', PAGE, ''], head: () => ['<table>'] },
  },
};

/** The rows with a break before one of them. The first line of the second piece is marked. */
function split(rows: readonly string[], label: string, { gap, head = () => [] }: Break): string[] {
  const at = rowWith(rows, label);
  const second = [...head(rows[at] ?? ''), ...rows.slice(at)];
  return [...rows.slice(0, at), ...gap, markLine('split-table', second[0]), ...second.slice(1)];
}

const cases = DIALECTS.flatMap((dialect) =>
  Object.entries(BREAKS[dialect]).map(([name, between]) => ({ dialect, name, between })),
);

describe.each(cases)('in $dialect: $name', ({ dialect, between }) => {
  const only = structureIn(dialect);

  it.each(EDITIONS)('between rows of section 三, edition %s', (edition) => {
    const request: ReportRequest = { dialect, edition };
    const text = reportWithRows('applications', request, (rows) => split(rows, '四、结转下年度继续办理', between));
    expectProblems(text, {}, { only });
  });

  it.each(EDITIONS)('between blocks of section 二, edition %s', (edition) => {
    const request: ReportRequest = { dialect, edition };
    const text = reportWithRows('disclosure', request, (rows) => split(rows, '第二十条第（六）项', between));
    expectProblems(text, {}, { only });
  });

  it('between header and figures of section 四', () => {
    const request: ReportRequest = { dialect, cells: { reconsideration: { total: '10件' } } };
    const text = reportWithRows('review', request, (rows) => split(rows, '10件', between));
    expectProblems(text, {}, { only: only.filter((code) => code !== 'number-format') });
  });

  it('with a missing row and a misspelt label: just those three', () => {
    const request: ReportRequest = {
      dialect,
      edition: '2021',
      without: ['3.4.2'],
      labels: {
        '1.本机关不掌握相关政府信息': '⟦missing-row:1.本机关不掌握相关政府信息⟧',
        '4.无正当理由大量反复申请': '⟦wrong-label:4.无正当理由大量反复申⟧',
      },
    };
    const text = reportWithRows('applications', request, (rows) => split(rows, '四、结转下年度继续办理', between));
    expectProblems(text, {}, { only });
  });
});

describe('one table in more pieces', () => {
  const text = reportText().replaceAll(/^\| 第二十条第（[五八]）项 /gmu, '\n$&');

  it('is one problem, on the first line of the table', () => {
    expectProblems(text.replace(/^\| 第二十条第（一）项 .*$/mu, '⟦split-table:$&⟧'), {}, { only: STRUCTURE });
  });

  it('names the beginning of every further piece', () => {
    const { message, related } = problemOf(text, 'split-table');
    expect(render(message, 'zh')).toBe('主动公开情况表被拆成3段。请把各段接成一张表。');
    expect(render(message, 'en')).toBe(
      'There are 3 pieces of the table of section 二 (主动公开). Join them into one table.',
    );
    expect(related.map(({ span, message: place }) => [text.slice(span.start, span.end), render(place, 'zh')])).toEqual([
      ['| 第二十条第（五）项 |  |  |  |', '第2段从这里开始'],
      ['| 第二十条第（八）项 |  |  |  |', '第3段从这里开始'],
    ]);
  });
});

describe('nothing is reported', () => {
  it('of further empty lines in cell-lines', () => {
    const text = reportText({ dialect: 'cell-lines' }).replaceAll('\n\n\t', '\n\n\n\n\t');
    expectProblems(text, {}, { only: STRUCTURE });
  });

  it('of tables that stand close together', () => {
    const text = reportText()
      .replaceAll(/\n\n(?=\|)/gu, '\n')
      .replaceAll(/(\|)\n\n/gu, '$1\n');
    expectProblems(text, {}, { only: STRUCTURE });
  });
});

describe('the problem', () => {
  const text = reportWithRows('applications', { dialect: 'tsv' }, (rows) => {
    const at = rowWith(rows, '（七）总计');
    return [...rows.slice(0, at), '', ...rows.slice(at)];
  });

  it('says which table it is, in Chinese and in English', () => {
    const { severity, message } = problemOf(text, 'split-table');
    expect(severity).toBe('warning');
    expect(render(message, 'zh')).toBe('申请办理情况表被拆成两段，后一段从这里开始。请把两段接成一张表。');
    expect(render(message, 'en')).toBe(
      'Here begins the second piece of the table of section 三 (申请). Join the two into one table.',
    );
  });

  it('shows where the first piece ends', () => {
    const [end, ...others] = problemOf(text, 'split-table').related;
    expect(others).toEqual([]);
    expect(text.slice(end?.span.start, end?.span.end)).toMatch(/^\t（六）其他处理\t/u);
    expect(end && render(end.message, 'zh')).toBe('前一段到这里为止');
  });

  it('has a fix that loses nothing', () => {
    const { fixes } = problemOf(text, 'split-table');
    expect(fixes.map(({ title, safe }) => [render(title, 'zh'), safe])).toEqual([
      ['把申请办理情况表的各段接成一张表', true],
    ]);
  });
});

describe('there is no fix', () => {
  it('where the second piece is written in another way', () => {
    const text = reportWithRows('applications', {}, (rows) => {
      const at = rowWith(rows, '（七）总计');
      const tabs = rows.slice(at).map((row) => row.slice(2, -2).split(' | ').join('\t'));
      return [...rows.slice(0, at), '', ...tabs];
    });
    expect(problemOf(text, 'split-table').fixes).toEqual([]);
  });
});

describe.each(cases)('the fix in $dialect: $name', ({ dialect, between }) => {
  const request: ReportRequest = { dialect };
  const whole = reportText(request);
  const unmarkedSplit = (table: 'disclosure' | 'applications' | 'review', label: string) =>
    unmarked(reportWithRows(table, request, (rows) => split(rows, label, between))).text;

  it('makes one table of the two again', () => {
    expect(mended(unmarkedSplit('applications', '四、结转下年度继续办理'), 'split-table')).toBe(whole);
    expect(mended(unmarkedSplit('disclosure', '第二十条第（六）项'), 'split-table')).toBe(whole);
    expect(mended(unmarkedSplit('disclosure', '行政处罚'), 'split-table')).toBe(whole);
  });
});

describe('what stands between the pieces', () => {
  const splitBy = (...lines: readonly string[]) =>
    reportWithRows('applications', {}, (rows) => {
      const at = rowWith(rows, '（七）总计');
      return [...rows.slice(0, at), ...lines, ...rows.slice(at)];
    });

  it('goes where it is the number of a page or says that the table goes on', () => {
    expect(mended(splitBy('', '— 3 —', '', '（续表）', ''), 'split-table')).toBe(reportText());
  });

  it('goes where it is the header once more', () => {
    const [first = '', delimiter = '', second = '', third = ''] = tableText('applications').split('\n');
    expect(mended(splitBy('', first, delimiter, second, third), 'split-table')).toBe(reportText());
  });

  it('is put behind the table where it says something', () => {
    const words = '注：表中数据由各科室汇总。';
    const behind = reportText().replace('四、政府信息公开行政复议', `${words}\n\n$&`);
    expect(mended(splitBy('', words, ''), 'split-table')).toBe(behind);
  });
});
