import type { DialectName } from '../../server/core/tables/table.ts';
import { reportText, tableText } from '../support/reports.ts';

/** A text made to take long: the same trouble as often as a size asks for. */
export interface Adversary {
  readonly name: string;
  /** A text of about this many UTF-16 units. */
  readonly text: (size: number) => string;
}

/** What may repeat without end: halves of marks, halves of what regular expressions look for, and harmless things. */
const FRAGMENTS = [
  ...['|', '| ', '\\|', '\t', ' ', '\u3000', '\r', '\n', '\r\n', '\\', '**', '#', '_', '`', '```\n', '~~~\n'],
  ...['-', '--- ', ':-', '|-', '.', ',', '1,', '2', '20', '1 ', '０', '+', '/', '—', '０．'],
  ...[
    '[',
    '](#_',
    '[](#_',
    '![',
    '!' + '[](',
    '![a](images/0',
    '[bookmark:',
    '\\[bookmark:',
    '[a]{',
    '{.a',
    '{',
    '{ PAGE',
  ],
  ...[
    '_Toc',
    '_Toc1234',
    '_GoBack',
    'PAGE ',
    'PAGE a ',
    'PAGE a \\a "',
    'TOC \\* A ',
    'SEQ \\a \\a ',
    'HYPERLINK "',
    'HYPERLINK \\l "',
  ],
  ...['错误!', '错误! ', 'Error! ', '<!-- ', '<!-- Page', '<!--', '-->', '<o:p', '</o:p', '\uFFFD', '(cid:', '(cid:1)'],
  ...[
    '&',
    '&#',
    '&#x',
    '&nbsp',
    '&nbsp;',
    '（',
    '（文字描述',
    '该部分以',
    '（该部分以',
    '称',
    '（机关全称',
    '××',
    '20×',
    '20××年',
    'xx年xx月',
    '×× ',
  ],
  ...[
    '<',
    '<<',
    '</',
    '>',
    '<a',
    '<a name="_',
    '<table',
    '<table\n',
    '<table\n\n',
    '<table>',
    '<table>\n\n',
    '</table',
    '</table>',
  ],
  ...[
    '<table><tr><td',
    '<table><tr><td>',
    '<table><tr><td>\n\n',
    '<tr>',
    '<td>',
    '<td colspan=1000>',
    '<td rowspan=1000>',
    '<td rowspan=1000 colspan=1000>',
  ],
  ...[
    '<table><!--\n\n',
    '<table><td colspan=1000 rowspan=1000>1\n\n',
    '<tr><td>',
    '<tr><td rowspan=1000>1</td>',
    '<b>',
    '<div>',
    '<div',
    '</td></tr>',
  ],
  ...[
    '年',
    '2024年',
    '2024年1月',
    '2024年1月1日',
    '2024年1月1日至',
    '1月1日',
    '二〇二四年',
    '十',
    '十月',
    '一',
    '一、',
    '一、总',
    '（一）',
    '1、',
    '第',
  ],
  ...[
    '〔2019〕',
    '〔2019',
    '〔2019〕60',
    '〔2019〕60号',
    '国办公开办函',
    '国办公开办函〔2019〕60号',
    '号',
    '统计',
    '现将',
    '现将2024年',
    '报告',
  ],
  ...[
    '。',
    '，',
    '；',
    '：',
    '，\n',
    '字，\n',
    '字\n',
    '字。\n\n',
    '\f',
    '\f\n',
    '字\u0001',
    '\u0001',
    '\u200b',
    '\ud800',
    '\udc00',
    '😀',
    '字',
  ],
  ...[
    '1\n',
    '- 1 -\n',
    '第1页共',
    '第1页\n',
    'Page 1 of 1\n',
    '信息公开',
    '信息公开报告\n',
    '信息公开年度报告\n',
    '信息处理费',
    '费用',
    '行政事业性收',
    '无\n',
    '2020-01-',
    '2020-01-01\n',
  ],
  ...[
    '总计',
    '其他',
    '一、总体情况\n',
    '（一）总体情况\n',
    '# 总体情\n',
    '二、主动公开政府信息情况\n',
    '五、存在的问题\n',
    '六、\n',
    '六、其他事项\n',
    '一、情况\n',
  ],
] as const;

/** Lines of tables, each of which may come again and again. */
const ROWS: readonly string[] = [
  '| 总计 |',
  '| | |',
  '| --- |',
  '| 一、本年新收政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |',
  '| 一、本年新收政府信息公开申请数量 | | | 2 | 0 | 0 | 0 | 0 | 0 | 2 |',
  '| 某种别的情形 | | | 1 | 0 | 0 | 0 | 0 | 0 | 1 |',
  '| 五、本年新收政府信息公开申请数量 | | | 1 | 0 | 0 | 0 | 0 | 0 | 1 |',
  '| 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |',
  '| 自然人 | 商业公司 | 科研所 | 社会组织 | 律师 | 别的 | 没有的 |',
  '| 申请人情况 | | |',
  '| （三）不予公开 | 1.属于国家秘密 | 1 |',
  '| | | | | | | | | | |',
  '| 规章 | 1 | 2 | 3 |',
  '| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |',
  '| 行政许可 | 1 |\n\n',
  '| 总计 | 1 | 2 | 3 | 4 | 5 | 6 | 7 |\n\n| --- |',
  '| 1 | 2 | 3 | 4 | 5 | 6 | 7 |',
  '一、本年新收政府信息公开申请数量',
  '总计',
];

const DIALECTS: readonly DialectName[] = ['pipe', 'cell-lines', 'tsv', 'bare-pipe', 'html'];

/** Every text there is to try, smallest trouble first. */
export const ADVERSARIES: readonly Adversary[] = [
  ...FRAGMENTS.flatMap((fragment): Adversary[] => {
    const name = JSON.stringify(fragment);
    const hostile = (size: number) => fragment.repeat(Math.ceil(size / fragment.length));
    return [
      { name: `${name}, alone`, text: hostile },
      { name: `${name}, below a title`, text: (size) => inReport('section', hostile(size)) },
      { name: `${name}, on its own line in a table`, text: (size) => inReport('row', hostile(size)) },
      { name: `${name}, in a value`, text: (size) => inReport('value', hostile(size)) },
      { name: `${name}, in a label of HTML`, text: (size) => inReport('label', hostile(size)) },
    ];
  }),
  ...ROWS.flatMap((row) =>
    DIALECTS.map((dialect) => ({
      name: `${JSON.stringify(row)} among the rows of ${dialect}`,
      text: (size: number) => withRows(dialect, `${inDialect(row, dialect)}\n`.repeat(Math.ceil(size / row.length))),
    })),
  ),
  ...DIALECTS.flatMap((dialect): Adversary[] => [
    { name: `many tables, ${dialect}`, text: (size) => many(size, tableText('disclosure', { dialect })) },
    {
      name: `many tables with text between them, ${dialect}`,
      text: (size) => many(size, `${tableText('disclosure', { dialect })}\n\n情况如下：`),
    },
    { name: `many reports, ${dialect}`, text: (size) => many(size, reportText({ dialect })) },
    {
      name: `many pieces of a table, ${dialect}`,
      text: (size) =>
        inReport('section', `${inDialect('| 某种别的情形 | 1 |\n\n字\n', dialect)}`.repeat(size / 20), dialect),
    },
    { name: `a wide row, ${dialect}`, text: (size) => withRows(dialect, wide(size, '1', dialect)) },
    { name: `a wide row of words, ${dialect}`, text: (size) => withRows(dialect, wide(size, '字句', dialect)) },
    { name: `a wide row of labels, ${dialect}`, text: (size) => withRows(dialect, wide(size, '自然人', dialect)) },
    { name: `a wide row of blanks, ${dialect}`, text: (size) => withRows(dialect, wide(size, '', dialect)) },
    {
      name: `a row as wide as there are rows, ${dialect}`,
      text: (size) => {
        const half = size / 2;
        const narrow = `${inDialect('| 某种别的情形 | 1 |', dialect)}\n`;
        return withRows(dialect, wide(half, '1', dialect) + narrow.repeat(Math.ceil(half / narrow.length)));
      },
    },
    {
      name: `spaces in every value, ${dialect}`,
      text: (size) => {
        const blank = '\u3000'.repeat(size / 14);
        const row = { 'natural-person': `${blank}1${blank}`, business: `${blank}2`, total: `3${blank}` };
        return reportText({ dialect, cells: { 1: row, 2: row, 4: row } });
      },
    },
  ]),
  { name: 'a cell that goes on and on', text: (size) => withRows('cell-lines', `\t字\n${'字\n'.repeat(size / 2)}`) },
  { name: 'tables in tables', text: (size) => nested(size, '<table><tr><td>', '</td></tr></table>') },
  { name: 'tags in tags', text: (size) => inReport('label', nested(size, '<b>', '</b>')) },
  { name: 'brackets in brackets', text: (size) => inReport('section', nested(size, '（', '）')) },
  { name: 'brackets in brackets of Markdown', text: (size) => inReport('section', nested(size, '[', ']{.a}')) },
  {
    name: 'a table that is wide above and long below',
    text: (size) => html(size, '<td>1</td>', '<tr></tr>'),
  },
  {
    name: 'a table with merged cells above and long below',
    text: (size) => html(size, '<td colspan="1000" rowspan="1000">1</td>', '<tr><td>1</td></tr>'),
  },
  {
    name: 'a table as wide as it is long, for the other dialects',
    text: (size) => {
      const row = `<tr>${'<td colspan="1000">总计</td>'.repeat(20)}</tr>\n`;
      return inReport('section', `<table><tr><td>自然人</td><td>商业企业</td></tr>${many(size, row)}</table>`);
    },
  },
];

/** A report with something hostile in it. */
function inReport(
  place: 'section' | 'row' | 'value' | 'label',
  hostile: string,
  dialect: DialectName = 'pipe',
): string {
  switch (place) {
    case 'section':
      return reportText({ dialect, arrange: (blocks) => blocks.toSpliced(3, 0, hostile) });
    case 'row':
      return withRows('pipe', `${hostile}\n`);
    case 'value':
      return reportText({ cells: { 1: { business: hostile } } });
    case 'label':
      return reportText({ dialect: 'html', labels: { '二、上年结转政府信息公开申请数量': hostile } });
  }
}

/** A report with more lines between the rows of its large table, and more rows in that of section 四. */
function withRows(dialect: DialectName, rows: string): string {
  const text = reportText({ dialect });
  const at = startOfLine(text, text.indexOf('二、上年结转'));
  return text.slice(0, at) + rows + text.slice(at);
}

function startOfLine(text: string, at: number): number {
  return text.lastIndexOf('\n', at) + 1;
}

/** A row of pipes in another dialect. */
function inDialect(row: string, dialect: DialectName): string {
  if (dialect === 'pipe') return row;
  return row
    .split('\n')
    .map((line) => {
      if (!line.includes('|')) return line;
      const cells = line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim());
      if (dialect === 'tsv') return cells.join('\t');
      if (dialect === 'bare-pipe') return cells.join(' | ');
      if (dialect === 'cell-lines') return `${cells.map((cell) => `\t${cell}`).join('\n')}\n`;
      return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
    })
    .join('\n');
}

function wide(size: number, cell: string, dialect: DialectName): string {
  const one = Math.max(1, inDialect(`| ${cell} |`, dialect).length);
  return `${inDialect(`|${` ${cell} |`.repeat(Math.ceil(size / one))}`, dialect)}\n`;
}

function many(size: number, part: string): string {
  return `${part}\n\n`.repeat(Math.ceil(size / part.length));
}

function nested(size: number, open: string, close: string): string {
  const depth = Math.ceil(size / (open.length + close.length));
  return open.repeat(depth) + close.repeat(depth);
}

/** An HTML table of the form with a first row of such cells, and rows below it. */
function html(size: number, cell: string, row: string): string {
  const half = size / 2;
  const cells = `<tr>${cell.repeat(Math.ceil(half / cell.length))}</tr>`;
  return withRows('html', `${cells}\n${row.repeat(Math.ceil(half / row.length))}\n`);
}
