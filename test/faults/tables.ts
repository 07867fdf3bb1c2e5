import {
  APPLICANTS,
  APPLICATIONS,
  APPLICATIONS_HEADER,
  DISCLOSURE,
  type Edition,
  OUTCOME_LABELS,
  OUTCOMES,
  REVIEW_GROUPS,
} from '../support/form.ts';
import type { Draw } from './draw.ts';
import type { Box, DataRow, Label, Table, TableId, TableRow, Value } from './report.ts';

/** A table of the form with figures in which every sum is right. */
export function balancedTable(id: TableId, edition: Edition, draw: Draw): Table {
  const drawn = { disclosure, applications, review }[id](edition, draw);
  return { kind: 'table', id, edition, ...drawn, damages: [], inside: {} };
}

type Drawn = Pick<Table, 'rows' | 'width' | 'labelWidth'>;

const MONEY = ['行政事业性收费', '政府集中采购'];

function disclosure(edition: Edition, draw: Draw): Drawn {
  const rows: TableRow[] = [];
  for (const { item, header, labels } of DISCLOSURE[edition]) {
    const wide = (at: number) => (at === header.length - 1 ? 4 - header.length : 1);
    rows.push({ kind: 'header', boxes: [box(`第二十条第（${item}）项`, 4)] });
    rows.push({
      kind: 'header',
      boxes: [box('信息内容'), ...header.map((text, at) => box(text, wide(at)))],
    });
    for (const text of labels) {
      const record = `20.${'一二三四五六七八九'.indexOf(item) + 1}/${text}`;
      const values = header.map((column, at) => {
        const kind = kindOf(edition, text, column);
        return value(record, String(at + 1), amount(draw, kind), kind, wide(at));
      });
      rows.push({ kind: 'data', path: [{ text }], values });
    }
  }
  return { rows, width: 4, labelWidth: 1 };
}

function kindOf(edition: Edition, label: string, column: string): Value['kind'] {
  if (column === '本年增/减') return 'signed-count';
  return MONEY.includes(label) && (edition === '2021' || column === '采购总金额') ? 'money' : 'count';
}

function amount(draw: Draw, kind: Value['kind']): number {
  if (draw.oneIn(3)) return 0;
  if (kind === 'signed-count') return draw.integer(-40, 60);
  const count = draw.integer(1, 4000);
  return kind === 'money' && draw.oneIn(2) ? Number(`${count}.${draw.integer(1, 99)}`) : count;
}

function applications(edition: Edition, draw: Draw): Drawn {
  const { corner, applicants, person, organisations, kinds, total } = APPLICATIONS_HEADER;
  const figures = applicationsFigures(edition, draw);
  const groups = new Map<string, Label>();
  const group = (text: string): Label => {
    const known = groups.get(text) ?? { text };
    groups.set(text, known);
    return known;
  };
  const rows: TableRow[] = [
    { kind: 'header', boxes: [box(corner, 3, 3), box(applicants, 7)] },
    { kind: 'header', boxes: [box(person, 1, 2), box(organisations, 5), box(total, 1, 2)] },
    { kind: 'header', boxes: kinds.map((kind) => box(kind)) },
    ...APPLICATIONS[edition].map(([record, ...path]): DataRow => {
      const labels = path.map((text, depth) => (depth === path.length - 1 ? { text } : group(text)));
      const values = APPLICANTS.map((column, at) => value(record, column, figures.get(record)?.[at] ?? 0));
      return { kind: 'data', path: labels, values };
    }),
  ];
  return { rows, width: 10, labelWidth: 3 };
}

/** By record its seven figures. Of some reports nearly all are 0, as in life. */
function applicationsFigures(edition: Edition, draw: Draw): ReadonlyMap<string, readonly number[]> {
  const most = draw.oneOf([0, 2, 9, 60, 1500]);
  const few = draw.oneIn(2);
  const part = () => (few && !draw.oneIn(8) ? 0 : draw.integer(0, most));
  const results = APPLICATIONS[edition].map(([record]) => record).filter((id) => id.startsWith('3.') && id !== '3.7');
  const parts = new Map(results.map((record) => [record, APPLICANTS.slice(0, 6).map(part)] as const));
  const done = columnSums([...parts.values()]);
  const left = done.map(part);
  const brought = done.map((sum, at) => Math.min(part(), sum + (left[at] ?? 0)));
  const received = done.map((sum, at) => sum + (left[at] ?? 0) - (brought[at] ?? 0));
  const records = new Map([...parts, ['3.7', done], ['4', left], ['2', brought], ['1', received]] as const);
  return new Map([...records].map(([record, figures]) => [record, withTotal(figures)] as const));
}

function review(_edition: Edition, draw: Draw): Drawn {
  const most = draw.oneOf([0, 1, 6, 80]);
  const values = REVIEW_GROUPS.flatMap((record) => {
    const figures = withTotal(OUTCOMES.slice(0, 4).map(() => draw.integer(0, most)));
    return OUTCOMES.map((column, at) => value(record, column, figures[at] ?? 0));
  });
  const rows: TableRow[] = [
    { kind: 'header', boxes: [box('行政复议', 5), box('行政诉讼', 10)] },
    {
      kind: 'header',
      boxes: [...OUTCOME_LABELS.map((text) => box(text, 1, 2)), box('未经复议直接起诉', 5), box('复议后起诉', 5)],
    },
    { kind: 'header', boxes: [...OUTCOME_LABELS, ...OUTCOME_LABELS].map((text) => box(text)) },
    { kind: 'data', path: [], values },
  ];
  return { rows, width: 15, labelWidth: 0 };
}

/** A header cell. */
export function box(text: string, columns = 1, rows = 1): Box {
  return { label: { text }, columns, rows };
}

/** A value cell that holds its figure. */
export function value(
  record: string,
  column: string,
  figure: number,
  kind: Value['kind'] = 'count',
  columns = 1,
): Value {
  return { record, column, kind, columns, amount: figure, text: String(figure), changed: false };
}

function columnSums(rows: readonly (readonly number[])[]): number[] {
  return APPLICANTS.slice(0, 6).map((_, at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0));
}

function withTotal(figures: readonly number[]): number[] {
  return [...figures, figures.reduce((sum, figure) => sum + figure, 0)];
}
