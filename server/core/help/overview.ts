import { addTo } from '../add-to.ts';
import { type Message, message, type Text, whole } from '../messages/message.ts';
import type { Problem, Severity } from '../problem.ts';
import type { BoundTable, Report, Section } from '../report/report.ts';
import { titleOf } from '../report/section-questions.ts';
import { countWhile } from '../text/search.ts';
import type { Span } from '../text/span.ts';
import { type TableSummary, tableSummaries } from './table-summaries.ts';

/** What there is to say of a report as a whole. */
export interface Overview {
  /** 2021年版 · 2023年度 · 2处不平 */
  readonly inShort: Message;
  /** The same at length, and more, a line each. */
  readonly details: readonly Message[];
  readonly balance: Balance;
  /** Where its problems stand, in the order of the text, each problem in one of them. */
  readonly groups: readonly ProblemGroup[];
}

/** Whether sums fail, some cannot be judged, all hold, or there is none. */
export type Balance = 'fails' | 'undecided' | 'holds' | 'none';

/** A part of the report that has problems. */
export interface ProblemGroup {
  readonly kind: 'title' | 'section' | 'table' | 'other';
  readonly name: Message;
  /** Of a table, how its sums stand. */
  readonly detail?: Message;
  /** In the order of the text. */
  readonly problems: readonly Problem[];
}

const IN_SHORT: Text = { zh: '{edition} · {year} · {balance}', en: '{edition} · {year} · {balance}' };
const EDITION: Text = { zh: '{edition}年版', en: '{edition} edition' };
const YEAR: Text = { zh: '{year}年度', en: 'report on {year}' };
const NO_YEAR: Text = { zh: '年度不明', en: 'year unknown' };

const FAILING: Text = { zh: '{count}处不平', en: '{count} out of balance' };
const UNDECIDED: Text = { zh: '{count}处未能核对', en: '{count} not verified' };
const HOLDS: Text = { zh: '勾稽平衡', en: 'balanced' };
const NONE: Text = { zh: '没有可核对的表格', en: 'nothing to add up' };

const FORM: Text = { zh: '格式：{edition}年版（{notice}）', en: 'Form: {edition} edition ({notice})' };
const ORGAN: Text = { zh: '机关：{organ}', en: 'Organ: {organ}' };
const PROBLEMS: Text = { zh: '问题：{counts}', en: 'Problems: {counts}' };
const NO_PROBLEMS: Text = { zh: '没有发现问题', en: 'No problems were found' };

/** How many of each severity, gravest first. */
const COUNTS: Readonly<Record<Severity, Text>> = {
  error: { zh: '错误{count}处', en: '{count} × error' },
  warning: { zh: '警告{count}处', en: '{count} × warning' },
  information: { zh: '信息{count}处', en: '{count} × information' },
  hint: { zh: '提示{count}处', en: '{count} × hint' },
};

const TITLE: Text = { zh: '报告标题', en: 'Title of the report' };
const AS_WRITTEN: Text = { zh: '{words}', en: '{words}' };
const OTHER: Text = { zh: '其他', en: 'Other' };

/** What a report is, how its sums stand, and where its problems are. `problems`: those of this report, in its order. */
export function overviewOf(report: Report, problems: readonly Problem[]): Overview {
  const { template, organ, year } = report;
  const summaries = tableSummaries(report);
  const edition = whole(template.edition);
  const { balance, words } = balanceOf(summaries);
  return {
    inShort: message(IN_SHORT, {
      edition: message(EDITION, { edition }),
      year: year === undefined ? message(NO_YEAR) : message(YEAR, { year }),
      balance: words,
    }),
    details: [
      ...(organ === undefined ? [] : [message(ORGAN, { organ })]),
      message(FORM, { edition, notice: whole(template.notice.number) }),
      ...summaries.flatMap((summary) => summary.balance ?? []),
      problemsInWords(problems),
    ],
    balance,
    groups: groupsOf(report, problems, summaries),
  };
}

function balanceOf(summaries: readonly TableSummary[]): { balance: Balance; words: Message } {
  const count = { all: 0, failing: 0, undecided: 0 };
  for (const { sums } of summaries) {
    count.all += sums.all;
    count.failing += sums.failing;
    count.undecided += sums.undecided;
  }
  if (count.failing > 0) return { balance: 'fails', words: message(FAILING, { count: count.failing }) };
  if (count.undecided > 0) return { balance: 'undecided', words: message(UNDECIDED, { count: count.undecided }) };
  return count.all > 0 ? { balance: 'holds', words: message(HOLDS) } : { balance: 'none', words: message(NONE) };
}

function problemsInWords(problems: readonly Problem[]): Message {
  if (problems.length === 0) return message(NO_PROBLEMS);
  const counts = Object.entries(COUNTS).flatMap(([severity, text]) => {
    const count = problems.filter((problem) => problem.severity === severity).length;
    return count === 0 ? [] : [message(text, { count })];
  });
  return message(PROBLEMS, { counts });
}

/** What a problem may stand in: a table, a section, the title, or nothing of these. */
type Part = BoundTable | Section | 'title' | 'other';

function groupsOf(report: Report, problems: readonly Problem[], summaries: readonly TableSummary[]): ProblemGroup[] {
  const partAt = partsOf(report);
  const found = new Map<Part, Problem[]>();
  for (const problem of problems) addTo(found, partAt(problem.span), problem);
  const balances = new Map(summaries.map(({ table, balance }) => [table, balance]));
  return [...found].map(([part, inPart]) => {
    const detail = typeof part === 'object' && 'form' in part ? balances.get(part) : undefined;
    return { ...named(report, part), ...(detail && { detail }), problems: inPart };
  });
}

function named({ text }: Report, part: Part): Pick<ProblemGroup, 'kind' | 'name'> {
  if (part === 'title') return { kind: 'title', name: message(TITLE) };
  if (part === 'other') return { kind: 'other', name: message(OTHER) };
  if ('form' in part) return { kind: 'table', name: message(part.form.template.name) };
  const { span } = part.heading;
  const words = text.slice(span.start, span.end) || titleOf(part);
  return { kind: 'section', name: message(AS_WRITTEN, { words }) };
}

/** What a place of the report stands in. Of a table that lies in pieces, only the pieces are the table. */
function partsOf({ tables, sections, title }: Report): (place: Span) => Part {
  const rows = tables
    .flatMap((table) => [...table.rows, ...table.others].map(({ row, piece }) => ({ table, piece, span: row.span })))
    .sort((one, other) => one.span.start - other.span.start);
  return ({ start }) => {
    const next = countWhile(rows, ({ span }) => span.start <= start);
    const above = rows[next - 1];
    const below = rows[next];
    if (above && start <= above.span.end) return above.table;
    // Between rows, as a line of dashes is, or before the first, as the mark is that begins a table.
    if (below && below.piece.span.start <= start) return below.table;
    if (above && start < above.piece.span.end) return above.table;
    if (title && title.span.start <= start && start <= title.span.end) return 'title';
    return sections[countWhile(sections, ({ span }) => span.start <= start) - 1] ?? 'other';
  };
}
