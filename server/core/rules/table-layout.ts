import { type Argument, type Message, message, type Text } from '../messages/message.ts';
import type { Finding } from '../problem.ts';
import { type LayoutFault, layoutFaults } from '../report/layout.ts';
import { firstLine } from '../report/questions.ts';
import type { BoundTable, Report } from '../report/report.ts';
import type { Rule } from './rule.ts';

const LAYOUT: Text = {
  zh: '{table}版式有误：{faults}。请按格式重新排好。',
  en: 'The layout of {table} is damaged: {faults}. Lay it out as the form does.',
};
const HEADER_INCOMPLETE: Text = { zh: '表头缺{labels}{more}', en: 'the header lacks {labels}{more}' };
const LABEL: Text = { zh: '“{label}”', en: '“{label}”' };
const AND_MORE: Text = { zh: '等{count}项', en: ' and others, {count} in all' };
const HEADER_SHIFTED: Text = { zh: '表头与数据列没有对齐', en: 'the header does not stand over its columns' };
const GROUP_LABEL: Text = { zh: '“{label}”不在它的第一行', en: '“{label}” does not stand in its first row' };
const SHIFTED: Text = { zh: '{count}行的数字与其他行错列', en: 'the figures of {count} rows are shifted' };
const UNCERTAIN: Text = {
  zh: '{count}行的数字与列对不上，未参加勾稽计算',
  en: 'the figures of {count} rows fit no columns and were not added up',
};
const BLANK_ROW: Text = { zh: '有{count}行空行', en: '{count} blank rows' };

/** A message names at most so many labels. */
const MOST_NAMED = 3;

/**
 * The header is incomplete or broken, values are shifted, rows are ragged or blank; one problem per table. The reader
 * finds the figures by their labels all the same, so none of this is an error of arithmetic (DESIGN, "Binding", 5).
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
    message: message(LAYOUT, { table: table.form.template.name, faults: summary(faults) }),
    related: others.length === 0 ? [] : faults.map((fault) => ({ span: fault.span, message: describe([fault]) })),
  };
}

/** One part of the message for each kind of fault. */
function summary(faults: readonly LayoutFault[]): Message[] {
  const kinds = new Map<LayoutFault['kind'], LayoutFault[]>();
  for (const fault of faults) kinds.set(fault.kind, [...(kinds.get(fault.kind) ?? []), fault]);
  return [...kinds.values()].map(describe);
}

/** What faults of one kind are. */
function describe(faults: readonly LayoutFault[]): Message {
  const [fault] = faults;
  switch (fault?.kind) {
    case 'header-incomplete':
      return message(HEADER_INCOMPLETE, named(fault.labels));
    case 'header-shifted':
      return message(HEADER_SHIFTED);
    case 'group-label':
      return message(GROUP_LABEL, { label: fault.label });
    case 'shifted':
    case 'uncertain': {
      const count = faults.reduce((sum, part) => sum + ('rows' in part ? part.rows.length : 0), 0);
      return message(fault.kind === 'shifted' ? SHIFTED : UNCERTAIN, { count });
    }
    default:
      return message(BLANK_ROW, { count: faults.length });
  }
}

function named(labels: readonly string[]): Readonly<Record<'labels' | 'more', Argument>> {
  return {
    labels: labels.slice(0, MOST_NAMED).map((label) => message(LABEL, { label })),
    more: labels.length > MOST_NAMED ? message(AND_MORE, { count: labels.length }) : '',
  };
}
