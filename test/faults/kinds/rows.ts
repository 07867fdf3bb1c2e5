import { type DataRow, dataRows, type Label, type Table, type TableRow } from '../report.ts';
import { value } from '../tables.ts';
import { drawRow, type Fault, takeInside } from './fault.ts';

const LABELLED = ['disclosure', 'applications'] as const;

/** Rows left out, added, repeated, moved. */
export const ROWS: readonly Fault[] = [
  {
    code: 'missing-row',
    name: 'a row left out',
    plant(report, draw) {
      const found = drawRow(report, draw, ['disclosure', 'applications', 'applications', 'review']);
      if (found === undefined) return undefined;
      const { table, row } = found;
      const beside = neighbours(table, row);
      if (!takeInside(report, table, row, ...row.values, ...row.path.slice(-1), ...beside)) return undefined;
      table.rows.splice(table.rows.indexOf(row), 1);
      return [{ code: 'missing-row', places: [beside] }];
    },
  },
  {
    code: 'unexpected-row',
    name: 'a row the form does not have',
    plant(report, draw) {
      const found = drawRow(report, draw, LABELLED, ({ path }) => path.length !== 1 || !path[0]?.text.startsWith('一'));
      if (found === undefined) return undefined;
      const { table, row } = found;
      const label: Label = { text: draw.oneOf(EXTRA[row.path.length - 1] ?? EXTRA_DISCLOSURE) };
      if (table.id === 'disclosure') label.text = draw.oneOf(EXTRA_DISCLOSURE);
      const extra: DataRow = {
        kind: 'data',
        stray: true,
        path: [...row.path.slice(0, -1), label],
        values: row.values.map(({ column, columns }) => value('extra', column, draw.integer(0, 3), 'count', columns)),
      };
      if (!takeInside(report, table, row, label)) return undefined;
      table.rows.splice(table.rows.indexOf(row) + 1, 0, extra);
      return [{ code: 'unexpected-row', places: [[label]] }];
    },
  },
  {
    code: 'duplicate-row',
    name: 'a row twice',
    plant(report, draw) {
      const found = drawRow(report, draw, LABELLED);
      if (found === undefined) return undefined;
      const { table, row } = found;
      const again = copyOf(row);
      if (!takeInside(report, table, row, ...row.values, ...row.path.slice(-1))) return undefined;
      table.rows.splice(table.rows.indexOf(row) + 1, 0, again);
      return [{ code: 'duplicate-row', places: [[row, again]] }];
    },
  },
  {
    code: 'duplicate-row',
    name: 'a row twice, with other figures',
    plant(report, draw) {
      const found = drawRow(report, draw, LABELLED);
      if (found === undefined) return undefined;
      const { table, row } = found;
      const again = copyOf(row);
      if (!takeInside(report, table, row, ...row.values, ...row.path.slice(-1))) return undefined;
      for (const cell of again.values) if (draw.oneIn(2)) cell.text = String((cell.amount ?? 0) + draw.integer(1, 9));
      table.rows.splice(table.rows.indexOf(row) + 1, 0, again);
      return [{ code: 'duplicate-row', places: [[row, again]] }];
    },
  },
  {
    code: 'duplicate-row',
    name: 'a row again farther down',
    plant(report, draw) {
      const found = drawRow(report, draw, ['applications'], ({ path }) => path.length > 2);
      if (found === undefined) return undefined;
      const { table, row } = found;
      const siblings = dataRows(table).filter((other) => isSibling(row, other));
      const last = siblings.at(-1) ?? row;
      const again = copyOf(row);
      if (!takeInside(report, table, row, ...row.values, ...row.path.slice(-1), last)) return undefined;
      table.rows.splice(table.rows.indexOf(last) + 1, 0, again);
      return [{ code: 'duplicate-row', places: [[row, again]] }];
    },
  },
  {
    code: 'row-order',
    name: 'a row in another place of its group',
    plant(report, draw) {
      const found = drawRow(report, draw, LABELLED);
      if (found === undefined) return undefined;
      const { table, row } = found;
      const siblings = dataRows(table).filter((other) => isSibling(row, other));
      const others = siblings.filter((other) => other !== row);
      if (others.length === 0) return undefined;
      const goal = draw.oneOf(others);
      const [from, to] = [table.rows.indexOf(row), table.rows.indexOf(goal)];
      // What is passed on the way counts as moved as well; other rows in between, such as headers, are in the way.
      const passed = table.rows.slice(Math.min(from, to), Math.max(from, to) + 1);
      if (passed.some((other) => other.kind !== 'data' || !isSibling(row, other))) return undefined;
      if (!takeInside(report, table, ...passed)) return undefined;
      table.rows.splice(from, 1);
      table.rows.splice(to, 0, row);
      return [{ code: 'row-order', places: [passed], onePer: table }];
    },
  },
];

/** Labels that no edition has, by how deep they stand. */
const EXTRA: readonly (readonly string[])[] = [
  ['五、网上咨询办理数量'],
  ['（八）转交来电处理', '（九）上门约谈'],
  ['9.涉及商业谈判', '10.属于档案馆藏'],
];
const EXTRA_DISCLOSURE = ['党内法规文件', '其他主动公开文件', '人大建议答复'];

function copyOf({ path, values }: DataRow): DataRow {
  const [label] = path.slice(-1);
  return {
    kind: 'data',
    stray: true,
    path: [...path.slice(0, -1), ...(label ? [{ ...label }] : [])],
    values: values.map((cell) => ({ ...cell })),
  };
}

function isSibling(row: DataRow, other: DataRow): boolean {
  if (row.path.length !== other.path.length) return false;
  return row.path.length > 1 && row.path.slice(0, -1).every((label, depth) => label === other.path[depth])
    ? true
    : row.path.length === 1 && row.values.length === other.values.length;
}

/** The rows above and below. */
function neighbours({ rows }: Table, row: TableRow): TableRow[] {
  const at = rows.indexOf(row);
  return [rows[at - 1], rows[at + 1]].filter((beside) => beside !== undefined);
}
