import { DIALECT } from '../../server/core/tables/dialects.ts';
import type { GridCell } from '../../server/core/tables/table.ts';
import { EDITIONS } from '../../server/core/templates/editions.ts';
import { labelCell } from '../../server/core/templates/form.ts';
import type { RecordTemplate, RowTemplate, TableTemplate, Template } from '../../server/core/templates/template.ts';

const ORGAN = '云岭县档案局';

/**
 * A report of our own invention without a fault, on the year given, in Markdown: the examples of the rule pages are
 * changes to it. Throws where no edition of the form is valid for the year.
 */
export function sampleReport(year: number): string {
  const template = editionOf(year);
  const blocks = [
    `# ${ORGAN}${year}年政府信息公开工作年度报告`,
    `根据《中华人民共和国政府信息公开条例》，按照${template.notice.number}通知规定的格式，现公布${ORGAN}${year}年政府信息公开工作年度报告。所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`,
    ...template.sections.flatMap(({ id, number, title }) => [
      `## ${number}${title}`,
      ...(PROSE[id]?.(template) ?? []),
      ...template.tables.filter(({ section }) => section === id).map(tableText),
    ]),
    ORGAN,
    `${year + 1}年1月16日`,
  ];
  return `${blocks.join('\n\n')}\n`;
}

function editionOf(year: number): Template {
  const template = EDITIONS.find(({ years }) => year >= (years.from ?? year) && year <= (years.to ?? year));
  if (template === undefined) throw new Error(`No edition of the form is valid for ${year}.`);
  return template;
}

/** What is written in the sections, by their ids. */
const PROSE: Readonly<Record<string, (template: Template) => readonly string[]>> = {
  '1': () => [
    '（一）主动公开。全年通过县政府门户网站公开馆藏开放目录、工作动态等信息36条。',
    '（二）依申请公开。全年新收政府信息公开申请8件，上年结转1件，办结8件，结转下年度继续办理1件。',
    '（三）政府信息管理。公文起草时即确定公开属性，每季度清理一次已公开的文件。',
    '（四）政府信息公开平台建设。改版档案查阅预约页面，在阅览大厅设置政府信息查阅点。',
    '（五）监督保障。由一名副局长分管，全年组织业务培训2次，未发生需要追究责任的情形。',
  ],
  '5': () => [
    '存在的主要问题：馆藏目录更新不够及时，答复文书的说理不够充分。',
    '改进情况：按月更新馆藏开放目录，编写答复文书示范文本并由法律顾问逐件审核。',
  ],
  '6': ({ edition }) =>
    edition === '2019' ? ['无其他需要报告的事项。'] : ['本年度未收取政府信息公开信息处理费，无其他需要报告的事项。'],
};

function tableText({ gridColumns, rows }: TableTemplate): string {
  return DIALECT.pipe.write({ columns: gridColumns, rows: rows.map(filledRow) }, '\n').text;
}

function filledRow(row: RowTemplate): GridCell[] {
  if (row.kind === 'header') return row.cells.map(labelCell);
  return [...row.labels.map(labelCell), ...row.records.flatMap(filledCells)];
}

function filledCells({ id, values }: RecordTemplate): GridCell[] {
  return values.map(({ colSpan = 1 }, at) => ({
    text: String(FIGURES[id]?.[at] ?? 0),
    colSpan,
    rowSpan: 1,
    value: true,
  }));
}

/** The figures of the records that are not all 0, in the order of their columns. */
const FIGURES: Readonly<Record<string, readonly number[]>> = {
  '20.1/规范性文件': [2, 2, 14],
  '20.1/行政规范性文件': [2, 1, 13],
  '20.5/行政许可': [46, 3, 49],
  '20.6/行政处罚': [2, -1, 1],
  '20.9/政府集中采购': [3, 124500],
  '1': [6, 2, 0, 0, 0, 0, 8],
  '2': [1, 0, 0, 0, 0, 0, 1],
  '3.1': [4, 1, 0, 0, 0, 0, 5],
  '3.2': [1, 0, 0, 0, 0, 0, 1],
  '3.4.1': [1, 1, 0, 0, 0, 0, 2],
  '3.7': [6, 2, 0, 0, 0, 0, 8],
  '4': [1, 0, 0, 0, 0, 0, 1],
  reconsideration: [1, 0, 0, 0, 1],
  'direct-suit': [0, 0, 1, 0, 1],
};
