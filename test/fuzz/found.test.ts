import { describe, expect, it } from 'vitest';
import type { Settings } from '../../server/core/index.ts';
import { reportText, tableText } from '../support/reports.ts';
import { ALWAYS } from './everything.ts';
import { objectionTo, TURNS } from './objections.ts';

/** Texts that random tries once broke something with, as small as they were made. */
const FOUND: readonly (readonly [what: string, text: string, settings: Settings])[] = [
  ['pieces in two dialects are not joined by doing nothing', '规章|\n第二十条第八项\t', ALWAYS],
  ['a row goes into a piece in the dialect of that piece', '况\n\t6属于四类过程性信息\n\t8\n疄|', ALWAYS],
  [
    'of two tables whose pieces take turns none is converted',
    '申请人情况|\n信息内容\t\n政府集中采购\n|本列数据的勾稽关系为第一项加第二项之和等于第三项加第四项之和',
    ALWAYS,
  ],
  [
    'of two tables between the same tags of HTML none is converted alone',
    '三本年度办理结果\t\n<table><td>规范性文件<td>0<d><td><td>9<tr><td>第二十条第六项<table><td>自然人',
    {},
  ],
  [
    'a header and a row do not both make the merged cell above them longer',
    '信息公开报告\n<table><td>上一年项目数量<tr><td>行政事业性收费<td rowspan=2>',
    {},
  ],
  [
    'no title is put between the tags of a table',
    '主动公开政府信息情况\n<table><td>信息内容<><tr><td>七总计<tr><td>四结转下年度继续办理</table>\n政府信息公开行政复议行政诉讼情况',
    {},
  ],
  [
    'text between pieces goes behind the delimiter row of the last one',
    '七总计\n|四续办理\n政\n二部分公开区分处理的只计这一情形不计其他情形\n-|\n|结果维持',
    ALWAYS,
  ],
  [
    'a row that is not read as such is not put in again and again',
    '四结转下年度继续办理|\n行政复议|\n结果维持|\n三本年度办理结果',
    {},
  ],
  ['words of a header without rows are not lost with it', '三本年度办理结果\n|三本年度办理结果|总计8\n', ALWAYS],
  [
    'figures of a row with fewer labels than the others stay in their columns',
    '予公开\t家秘密\t8\t5\t9\t6\t2\t9\t3\n不予公\t7属于行政执法案卷\t\t\t\t\t\t\t\n六其他处理\t\t5\t\t\t\t2\t',
    { recognise: 'always', year: 2024 },
  ],
  [
    'the figure of a table without end stays one',
    '<table>\r\n<table><td>行政诉讼<><tr><td>其他结果<tr><td>1<d><td><td><td><td><td><td><td><td><td><td><td><td><td>',
    { recognise: 'always', year: 2024 },
  ],
  [
    'words of a label that stands twice are not lost where they differ',
    '28\n三本年度办理结果|予以|||||||\n本年度办理88|1信访举报投诉类申请|||||||',
    ALWAYS,
  ],
];

function objectionsTo(text: string, settings: Settings): string[] {
  return Array.from({ length: TURNS }, (_, turn) => objectionTo(text, settings, turn)).filter(
    (objection) => objection !== undefined,
  );
}

describe('what was found', () => {
  it.each(FOUND)('%s', (_what, text, settings) => {
    expect(objectionsTo(text, settings)).toEqual([]);
  });

  it('a table between two pieces of another one is not lost with what parts them', () => {
    const [header = '', ...rows] = tableText('applications').split('\n\n')[0]?.split('\n') ?? [];
    const entwined = [
      header,
      ...rows.slice(0, 9),
      '',
      tableText('disclosure', { dialect: 'html' }),
      '',
      ...rows.slice(9),
    ];
    const text = reportText({ tables: { disclosure: '见下表。', applications: entwined.join('\n') } });
    expect(objectionsTo(text, {})).toEqual([]);
  });
});

describe('the properties', () => {
  it('hold for a sound report', () => {
    expect(objectionsTo(reportText(), {})).toEqual([]);
  });
});
