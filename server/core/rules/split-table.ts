import { joinPieces } from '../mend/join-pieces.ts';
import { message, type Text } from '../messages/message.ts';
import type { Finding, Fix } from '../problem.ts';
import { firstLine, lineOf } from '../report/questions.ts';
import type { BoundTable, Report } from '../report/report.ts';
import type { Piece } from '../tables/table.ts';
import type { Rule, RuleDocs } from './rule.ts';

const IN_TWO: Text = {
  zh: '{table}被拆成两段，后一段从这里开始。请把两段接成一张表。',
  en: 'Here begins the second piece of {table}. Join the two into one table.',
};
const IN_SEVERAL: Text = {
  zh: '{table}被拆成{count}段。请把各段接成一张表。',
  en: 'There are {count} pieces of {table}. Join them into one table.',
};
const BREAK: Text = { zh: '前一段到这里为止', en: 'The piece before it ends here' };
const JOIN: Text = { zh: '把{table}的各段接成一张表', en: 'Join the pieces of {table}' };
const PIECE: Text = { zh: '第{number}段从这里开始', en: 'Piece {number} begins here' };

/** One table lies in several pieces; one problem per table (ARCHITECTURE.md, "Binding"). */
export const splitTable: Rule = {
  code: 'split-table',
  severity: 'warning',
  *find(report) {
    for (const table of report.tables) {
      const [first, second, ...others] = table.pieces;
      if (first === undefined || second === undefined) continue;
      const finding = others.length === 0 ? inTwo(report, table, first, second) : inSeveral(report, table);
      yield { ...finding, fixes: () => fixesOf(report, table) };
    }
  },
};

function fixesOf(report: Report, table: BoundTable): Fix[] {
  const edits = joinPieces(report, table);
  return edits ? [{ title: message(JOIN, { table: table.form.template.name }), edits, safe: true }] : [];
}

function inTwo(report: Report, { form }: BoundTable, first: Piece, second: Piece): Finding {
  return {
    span: lineOf(report, second.span),
    message: message(IN_TWO, { table: form.template.name }),
    related: [{ span: first.rows.at(-1)?.span ?? first.span, message: message(BREAK) }],
  };
}

function inSeveral(report: Report, table: BoundTable): Finding {
  const { form, pieces } = table;
  return {
    span: firstLine(report, table),
    message: message(IN_SEVERAL, { table: form.template.name, count: pieces.length }),
    related: pieces.slice(1).map(({ span }, at) => ({
      span: lineOf(report, span),
      message: message(PIECE, { number: at + 2 }),
    })),
  };
}

/** The page of this rule. */
export const splitTableDocs: RuleDocs = {
  what: {
    zh: '一张表被空行、多余的表头或分页残留的文字拆成了几段。每张表只报告一次。“一格一行”的表格以空行分行，其中多出的空行不报告。',
    en: 'One table lies in several pieces, with blank lines, new headers or leftovers of a page break between them. One problem per table. In tables with one cell per line, where blank lines part the rows, further blank lines are no matter.',
  },
  why: {
    zh: '国办公开办函〔2019〕60号、国办公开办函〔2021〕30号的每个部分只有一张表。从 Word 或 PDF 转换时，跨页的表格常被拆开；网页上显示成两张表，后一段没有表头。各行仍按名称辨认，拆开本身不会引起勾稽错误。',
    en: 'In notices 国办公开办函〔2019〕60号 and 国办公开办函〔2021〕30号 a section has one table. Converters of Word and PDF files cut it at the end of a page; a web page then shows two, the second without its header. Rows are known by their labels all the same, so a split is no error of arithmetic.',
  },
  examples: [
    {
      before: `
|  |  |  |  |  |  |  |  |  |  |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
|  | （三）不予公开 | 1.属于国家秘密 |`,
      after: '|  | （三）不予公开 | 1.属于国家秘密 |',
    },
  ],
  fix: {
    zh: '删去两段之间的空行、空白表头、重复的表头和页码，把后一段接上。夹在中间的其他文字移到表格之后。各段列位不同或者有合并单元格的，重新排版，数字不变。',
    en: 'Takes out the blank lines, blank or repeated headers and page numbers between the pieces. Other text between them is put behind the table. Where pieces stand in different columns or cells are merged, the table is laid out anew with the same figures.',
  },
};
