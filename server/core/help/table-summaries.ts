import { type Message, message, type Text, whole } from '../messages/message.ts';
import type { EquationState } from '../report/equations.ts';
import { firstLine } from '../report/questions.ts';
import type { BoundTable, Report } from '../report/report.ts';
import type { Span } from '../text/span.ts';

/** What is to be said above a table. */
export interface TableSummary {
  readonly table: BoundTable;
  /** Its first line. */
  readonly span: Span;
  /** How many sums the form has of it, how many of them fail, and how many can be neither right nor wrong as yet. */
  readonly sums: { readonly all: number; readonly failing: number; readonly undecided: number };
  /** 表三：39项勾稽，2项不平. Left out for a table in which nothing is added up. */
  readonly balance?: Message;
}

const BALANCE: Text = { zh: '表{number}：{all}项勾稽，{found}', en: 'Table {number}: {all} sums, {found}' };
const HOLD: Text = { zh: '均平', en: 'all balance' };
const FAIL: Text = { zh: '{count}项不平', en: '{count} do not balance' };
const OPEN: Text = { zh: '{count}项有空白', en: '{count} with blanks' };
const UNJUDGED: Text = { zh: '{count}项不能判断', en: '{count} cannot be judged' };

/** How the relations of each table stand, in the order of the text. */
export function tableSummaries(report: Report): TableSummary[] {
  return report.tables.map((table) => {
    const all = sumsOf(table);
    const failing = countOf(table, 'fails');
    const open = countOf(table, 'open');
    // A cell is missing, is no count, or its column is not sure.
    const unjudged = all - table.equations.length;
    const counts = [
      [FAIL, failing],
      [OPEN, open],
      [UNJUDGED, unjudged],
    ] as const;
    return {
      table,
      span: firstLine(report, table),
      sums: { all, failing, undecided: open + unjudged },
      ...(all > 0 && { balance: balanceOf(report, table, all, counts) }),
    };
  });
}

/** How many sums the form has of a table, whether its cells are there or not. */
function sumsOf({ form }: BoundTable): number {
  let all = 0;
  for (const { along } of form.template.relations)
    all += along === 'rows' ? form.template.columns.length : form.names.size;
  return all;
}

function countOf({ equations }: BoundTable, kind: EquationState['kind']): number {
  return equations.filter(({ state }) => state.kind === kind).length;
}

function balanceOf(
  { template }: Report,
  table: BoundTable,
  all: number,
  counts: readonly (readonly [Text, number])[],
): Message {
  const found = counts.filter(([, count]) => count > 0).map(([text, count]) => message(text, { count }));
  const section = template.sections.find(({ id }) => id === table.form.template.section);
  return message(BALANCE, {
    number: whole(section?.number.replace('、', '') ?? ''),
    all,
    found: found.length > 0 ? found : [message(HOLD)],
  });
}
