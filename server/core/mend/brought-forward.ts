import { type Message, message, type Text, whole } from '../messages/message.ts';
import { hasCell } from '../report/equations.ts';
import { tablesOf } from '../report/questions.ts';
import type { BoundTable, BoundValue, Report } from '../report/report.ts';
import { formTable } from '../templates/form.ts';
import type { TableTemplate, Template } from '../templates/template.ts';

/** What last year's report leaves to the new one: 结转下年度继续办理 becomes 上年结转, column by column. */
export interface BroughtForward {
  /** By column; only figures that are understood and balance. */
  readonly figures: ReadonlyMap<string, number>;
  /** What is to be said of them. */
  readonly words: Message;
}

const ALL: Text = {
  zh: '“{to}”已按上年报告“{from}”填好{count}格。',
  en: '{count} cells of {to} were filled in from {from} of last year’s report.',
};
const SOME: Text = {
  zh: '“{to}”已按上年报告“{from}”填好{count}格；另有{others}格，上年的数缺失、不能确定或者不平，留空待填。',
  en: '{count} cells of {to} were filled in from {from} of last year’s report; {others} are left blank, as last year’s figures are missing, uncertain or do not balance.',
};
const NONE: Text = {
  zh: '“{to}”没有填：上年报告“{from}”的数缺失、不能确定或者不平，请核对后填写。',
  en: '{to} was left blank, as the figures of {from} in last year’s report are missing, uncertain or do not balance.',
};
const OTHER_YEAR: Text = {
  zh: '“{to}”没有填：所选报告是{last}年度的，不是{year}年度的上一年。',
  en: '{to} was left blank: the chosen report is on {last}, which is not the year before {year}.',
};
const NO_YEAR: Text = {
  zh: '“{to}”没有填：所选报告没有写明年度，不能确定是上一年的报告。',
  en: '{to} was left blank: the chosen report does not say its year, so it may not be last year’s.',
};

/** What a table of the form takes over from last year's report; undefined for one that takes nothing over. */
export function broughtForward(
  template: Template,
  table: TableTemplate,
  year: number,
  last: Report,
): BroughtForward | undefined {
  const { broughtForward: record } = table;
  const form = formTable(template.edition, table.id);
  if (record === undefined || form === undefined) return undefined;
  const names = {
    from: whole(form.names.get(record.from) ?? record.from),
    to: whole(form.names.get(record.to) ?? record.to),
  };
  const none = (text: Text, args = {}) => ({ figures: new Map(), words: message(text, Object.assign(args, names)) });
  if (last.year === undefined) return none(NO_YEAR);
  if (last.year !== year - 1) return none(OTHER_YEAR, { last: last.year, year });
  const figures = soundFigures(last, table.id, record.from);
  const count = figures.size;
  const others = table.columns.length - count;
  if (count === 0) return none(NONE);
  return { figures, words: message(others === 0 ? ALL : SOME, { ...names, count, others }) };
}

/** By column the figures of a record that can be relied on; none where the report has its table twice, or not at all. */
function soundFigures(report: Report, id: string, record: string): ReadonlyMap<string, number> {
  const figures = new Map<string, number>();
  const [table, ...more] = tablesOf(report, id);
  if (table === undefined || more.length > 0) return figures;
  const row = table.rows.find(({ form }) => form.template.records.some((own) => own.id === record));
  if (!row?.certain) return figures;
  for (const value of row.values) {
    const { amount, template } = value;
    if (amount.kind === 'number' && balances(table, value)) figures.set(template.column, amount.value);
  }
  return figures;
}

/** Whether every relation of the form that a value is in can be judged, and holds. */
function balances({ form, equations }: BoundTable, value: BoundValue): boolean {
  const relations = form.template.relations.filter(({ along, left, right }) =>
    [...left, ...right].includes(along === 'rows' ? value.record.id : value.template.column),
  );
  const holding = equations.filter((equation) => equation.state.kind === 'holds' && hasCell(equation, value));
  return relations.length > 0 && holding.length === relations.length;
}
