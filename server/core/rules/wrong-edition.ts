import { convertEdition } from '../mend/convert-edition.ts';
import { type Message, message, type Text } from '../messages/message.ts';
import type { Fix } from '../problem.ts';
import { nameOfCell } from '../report/names.ts';
import { firstLine } from '../report/questions.ts';
import type { BoundTable, BoundValue, Report } from '../report/report.ts';
import { formTable } from '../templates/form.ts';
import type { Rule, RuleDocs } from './rule.ts';

const EDITION: Text = {
  zh: '{table}用的是{actual}年版格式，{year}年度报告应当用{expected}年版（{notice}）。请换成{expected}年版的表格，按其口径重新填报。',
  en: 'A report on {year} uses the {expected} edition of the form ({notice}), but {table} follows that of {actual}. Replace it with the table of the {expected} edition and fill it in anew.',
};

const CONVERT: Text = {
  zh: '换成{edition}年版的{table}，能对应的数字保留，没有对应的格填0{dropped}',
  en: 'Replace it with {table} of the {edition} edition: figures that both have are kept, all others set to 0{dropped}',
};
const NOTHING_DROPPED: Text = { zh: '（没有舍去的数字）', en: ' (no figure is dropped)' };
const DROPPED: Text = { zh: '（舍去：{values}）', en: ' (dropped: {values})' };
const VALUE: Text = { zh: '{cell}{value}', en: '{cell}: {value}' };

/** A table follows the edition of another year; one problem per table. */
export const wrongEdition: Rule = {
  code: 'wrong-edition',
  severity: 'error',
  *find(report) {
    const { template, year } = report;
    if (year === undefined) return;
    for (const table of report.tables) {
      const actual = table.form.edition;
      const expected = template.edition;
      if (actual === expected) continue;
      const args = { table: table.form.template.name, actual, expected, year, notice: template.notice.number };
      yield {
        span: firstLine(report, table),
        message: message(EDITION, args),
        expected,
        actual,
        fixes: () => fixesOf(report, table),
      };
    }
  },
};

function fixesOf(report: Report, table: BoundTable): Fix[] {
  const { edition } = report.template;
  const form = formTable(edition, table.form.template.id);
  const conversion = form && convertEdition(report, table, form);
  if (conversion === undefined) return [];
  const args = { edition, table: table.form.template.name, dropped: dropped(table, conversion.dropped) };
  return [{ title: message(CONVERT, args), edits: conversion.edits, safe: false }];
}

function dropped(table: BoundTable, values: readonly BoundValue[]): Message {
  if (values.length === 0) return message(NOTHING_DROPPED);
  const named = values.map((value) => message(VALUE, { cell: nameOfCell(table, value), value: value.cell.text }));
  return message(DROPPED, { values: named });
}

/** The page of this rule. */
export const wrongEditionDocs: RuleDocs = {
  what: {
    zh: '表格用的是另一年度版本的格式。每张表只报告一次，表中各处名称不再逐一报告。',
    en: 'A table follows the edition of the form of other years. One problem per table; its labels are not reported one by one.',
  },
  why: {
    zh: '2019、2020年度的报告用国办公开办函〔2019〕60号的格式，2021年度起用国办公开办函〔2021〕30号的格式。两版的项目和口径不同，例如2019年版填“本年新制作数量”，2021年版填“本年制发件数”，不能只改名称而不核对数字。',
    en: 'Reports on 2019 and 2020 use the form of notice 国办公开办函〔2019〕60号, those from 2021 on that of notice 国办公开办函〔2021〕30号. The two count different things, such as 本年新制作数量 in the one and 本年制发件数 in the other: it is not enough to change the labels.',
  },
  examples: [
    {
      before: `| 第二十条第（一）项 |  |  |  |
| --- | --- | --- | --- |
| 信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |
| 规章 | 0 | 0 | 0 |
| 规范性文件 | 2 | 2 | 13 |
| 第二十条第（五）项 |  |  |  |
| 信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |
| 行政许可 | 3 | 0 | 46 |
| 其他对外管理服务事项 | 0 | 0 | 0 |
| 第二十条第（六）项 |  |  |  |
| 信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |
| 行政处罚 | 4 | 0 | 2 |
| 行政强制 | 0 | 0 | 0 |
| 第二十条第（八）项 |  |  |  |
| 信息内容 | 上一年项目数量 | 本年增/减 |  |
| 行政事业性收费 | 0 | 0 |  |
| 第二十条第（九）项 |  |  |  |
| 信息内容 | 采购项目数量 | 采购总金额 |  |
| 政府集中采购 | 3 | 124500 |  |`,
      after: `| 第二十条第（一）项 |  |  |  |
| --- | --- | --- | --- |
| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| 规章 | 0 | 0 | 0 |
| 行政规范性文件 | 2 | 1 | 13 |
| 第二十条第（五）项 |  |  |  |
| 信息内容 | 本年处理决定数量 |  |  |
| 行政许可 | 46 |  |  |
| 第二十条第（六）项 |  |  |  |
| 信息内容 | 本年处理决定数量 |  |  |
| 行政处罚 | 2 |  |  |
| 行政强制 | 0 |  |  |
| 第二十条第（八）项 |  |  |  |
| 信息内容 | 本年收费金额（单位：万元） |  |  |
| 行政事业性收费 | 0 |  |  |`,
    },
  ],
  fix: {
    zh: '换成报告年度所用版本的表格。两版口径相同的数字保留，例如“处理决定数量”写入“本年处理决定数量”，2021年版“（六）其他处理”三行之和写入2019年版的“（六）其他处理”；没有对应的格填0，须另行核对填报；新版没有的数字舍去，修复的名称里逐个列出。',
    en: 'Replaces the table with that of the edition of the report year. Figures that both count alike are kept: 处理决定数量 becomes 本年处理决定数量, and the three rows of （六）其他处理 in 2021 add up to the one of 2019. All other cells are set to 0 and have to be filled in anew; figures that have no place are dropped, and the title of the fix names each of them.',
  },
};
