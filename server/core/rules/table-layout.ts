import { relayTable } from '../mend/relay-table.ts';
import { planOf } from '../mend/table-plan.ts';
import { type Argument, type Message, message, type Text } from '../messages/message.ts';
import type { Finding, Fix } from '../problem.ts';
import { type LayoutFault, layoutFaults } from '../report/layout.ts';
import { firstLine } from '../report/questions.ts';
import type { BoundTable, Report } from '../report/report.ts';
import type { Rule, RuleDocs } from './rule.ts';

const LAYOUT: Text = {
  zh: '{table}版式有误：{faults}。请按规定格式重新排好。',
  en: 'The layout of {table} is damaged: {faults}. Lay it out as on the form.',
};
/** Semicolons between faults: what one fault names has its own separators. */
const AND: Text = { zh: '{fault}；{others}', en: '{fault}; {others}' };
const HEADER_INCOMPLETE: Text = { zh: '表头缺{labels}{more}', en: 'the header lacks {labels}{more}' };
const LABEL: Text = { zh: '“{label}”', en: '“{label}”' };
const AND_MORE: Text = { zh: '等{count}项', en: ' and others, {count} in all' };
const HEADER_SHIFTED: Text = {
  zh: '表头的层次或列位不对',
  en: 'labels of the header stand in other rows or columns than they should',
};
const FEWER_COLUMNS: Text = {
  zh: '行名应占{expected}列，现占{actual}列',
  en: 'columns of row labels: {actual} instead of {expected}',
};
const MORE_COLUMNS: Text = { zh: '左边多出{count}列', en: 'columns too many on the left: {count}' };
const GROUP_MISSING: Text = { zh: '行名缺{labels}{more}', en: 'row labels that are missing: {labels}{more}' };
const GROUP_LATE: Text = {
  zh: '行名{labels}{more}的位置偏下',
  en: 'row labels below the first row they belong to: {labels}{more}',
};
const SHIFTED: Text = {
  zh: '有{count}行错列',
  en: 'rows that stand in other columns than they should: {count}',
};
const UNCERTAIN: Text = {
  zh: '有{count}行的数字无法对应到列，未参加勾稽计算',
  en: 'rows whose figures fit no columns and were not added up: {count}',
};
const RELAY: Text = {
  zh: '把{table}按规定格式重新排好，数字不变',
  en: 'Lay {table} out as on the form, with the same figures',
};
const BLANK_ROW: Text = { zh: '有{count}行空行', en: 'blank rows: {count}' };

/** A message names at most so many labels. */
const MOST_NAMED = 3;

/**
 * The header is incomplete or broken, values are shifted, rows are ragged or blank; one problem per table. The reader
 * finds the figures by their labels all the same, so none of this is an error of arithmetic (ARCHITECTURE.md, "Binding").
 */
export const tableLayout: Rule = {
  code: 'table-layout',
  severity: 'warning',
  *find(report) {
    for (const table of report.tables) {
      const faults = layoutFaults(table);
      if (faults.length > 0) yield finding(report, table, faults);
    }
  },
};

function finding(report: Report, table: BoundTable, faults: readonly LayoutFault[]): Finding {
  const [only, ...others] = faults;
  return {
    span: only && others.length === 0 ? only.span : firstLine(report, table),
    message: message(LAYOUT, { table: table.form.template.name, faults: summary(table, faults) }),
    related:
      others.length === 0
        ? []
        : faults.map((fault) => ({ span: fault.span, message: describe(table, fault, [fault]) })),
    fixes: () => fixesOf(report, table),
  };
}

function fixesOf(report: Report, table: BoundTable): Fix[] {
  const edits = relayTable(report, table, planOf(table));
  if (edits === undefined || edits.length === 0) return [];
  return [{ title: message(RELAY, { table: table.form.template.name }), edits, safe: true }];
}

/** One part of the message for each kind of fault, in the order of the text. */
function summary(table: BoundTable, faults: readonly LayoutFault[]): Message {
  const kinds = new Map<string, [LayoutFault, ...LayoutFault[]]>();
  for (const fault of faults) {
    const known = kinds.get(fault.kind);
    if (known) known.push(fault);
    else kinds.set(fault.kind, [fault]);
  }
  return [...kinds.values()]
    .map((alike) => describe(table, alike[0], alike))
    .reduceRight((others, fault) => message(AND, { fault, others }));
}

/** What faults of one kind are; `first` is the first of them. */
function describe({ form }: BoundTable, first: LayoutFault, alike: readonly LayoutFault[]): Message {
  const { labelColumns } = form.template;
  switch (first.kind) {
    case 'header-incomplete':
      return message(HEADER_INCOMPLETE, named(alike));
    case 'header-shifted':
      return message(HEADER_SHIFTED);
    case 'label-columns':
      return first.shift > 0
        ? message(MORE_COLUMNS, { count: first.shift })
        : message(FEWER_COLUMNS, { expected: labelColumns, actual: labelColumns + first.shift });
    case 'group-missing':
      return message(GROUP_MISSING, named(alike));
    case 'group-late':
      return message(GROUP_LATE, named(alike));
    case 'shifted':
    case 'uncertain': {
      const count = alike.reduce((sum, fault) => sum + ('rows' in fault ? fault.rows.length : 0), 0);
      return message(first.kind === 'shifted' ? SHIFTED : UNCERTAIN, { count });
    }
    case 'blank-row':
      return message(BLANK_ROW, { count: alike.length });
  }
}

function named(faults: readonly LayoutFault[]): Readonly<Record<'labels' | 'more', Argument>> {
  const labels = [
    ...new Set(faults.flatMap((fault) => ('labels' in fault ? fault.labels : 'label' in fault ? [fault.label] : []))),
  ];
  return {
    labels: labels.slice(0, MOST_NAMED).map((label) => message(LABEL, { label })),
    more: labels.length > MOST_NAMED ? message(AND_MORE, { count: labels.length }) : '',
  };
}

/** The page of this rule. */
export const tableLayoutDocs: RuleDocs = {
  what: {
    zh: '表格的版式受损：表头不全或者层次、列位不对，行名缺失或少占了列，有的行错列、多格、少格，夹有空行。每张表只报告一次，写明各处毛病。表格右边多出的空列、重复填写的合并单元格不报告。',
    en: 'The layout of a table is damaged: its header is incomplete or out of place, labels of rows are lost or take fewer columns, rows are shifted, ragged or blank. One problem per table, which names all that is wrong. Blank columns on the right and merged cells written out again are no matter.',
  },
  why: {
    zh: '国办公开办函〔2019〕60号、国办公开办函〔2021〕30号的表格有三层表头和合并单元格，转换成文本时容易散乱。数字仍按行的名称辨认，版式受损不算勾稽错误；但读者会看错列，应当重新排好。',
    en: 'The tables of notices 国办公开办函〔2019〕60号 and 国办公开办函〔2021〕30号 have merged cells and headers of three rows, which fall apart in converters. Figures are found by the labels of their rows, so this is no error of arithmetic; but people read them under the wrong column.',
  },
  examples: [
    {
      before: '|  | （七）总计 | 6 | 2 | 0 | 0 | 0 | 0 | 8 |  |',
      after: '|  | （七）总计 |  | 6 | 2 | 0 | 0 | 0 | 0 | 8 |',
    },
    {
      before: '|  | （四）无法提供 | 1.本机关不掌握相关政府信息 | 1 | 1 | 0 | 0 | 0 | 0 |',
      after: '|  | （四）无法提供 | 1.本机关不掌握相关政府信息 | 1 | 1 | 0 | 0 | 0 | 0 | 2 |',
    },
    {
      before: '| 信息内容 | 本年制发件数 |  |  |',
      after: '| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |',
    },
  ],
  fix: {
    zh: '按规定格式重新排版：补齐表头和分组名称，每个数字放到它所属的列，删去空行；已排好的行不动，数字一个不改。有的数字无法对应到列，或者有辨认不出的文字时，不提供修复，以免丢失内容。',
    en: 'Lays the table out as on the form: the header and the labels of groups made whole, every figure in its column, blank rows gone. Rows that stand right are left alone and no figure is changed. There is no fix where figures fit no column or words are not understood, so that nothing is lost.',
  },
};
