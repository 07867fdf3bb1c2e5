import type { Box, HeaderRow, Part, Report, Table, TableRow } from '../report.ts';
import { dataRows } from '../report.ts';
import { firstValue, type Sheet, type SheetRow } from '../sheet.ts';
import { box } from '../tables.ts';
import { drawTable, type Fault, take, takeInside } from './fault.ts';

const ALL = ['disclosure', 'applications', 'applications', 'review'] as const;

/** Tables whose figures are right but stand in the wrong places, and tables whose header is damaged. */
export const LAYOUT: readonly Fault[] = [
  {
    code: 'table-layout',
    name: 'rows shifted by one',
    plant(report, draw) {
      const table = drawTable(report, draw, ['disclosure', 'applications', 'applications']);
      if (table === undefined) return undefined;
      const rows = dataRows(table).filter(({ values }) => values.length >= 3);
      const start = draw.integer(0, rows.length - 1);
      const shifted = rows.slice(start, draw.integer(start + 1, Math.min(rows.length, start + 8)));
      if (!takeInside(report, table, ...shifted, ...shifted.flatMap(({ values }) => values))) return undefined;
      table.damages.push((sheet) => {
        for (const row of sheet.rows) {
          if (shifted.some((one) => one === row.source))
            row.cells.splice(firstValue(row), 0, { kind: 'cell', columns: 1 });
        }
      });
      return layoutProblem(table, shifted);
    },
  },
  {
    code: 'table-layout',
    name: 'rows shifted to the left',
    plant(report, draw) {
      // One place left of the values is lost; only a dialect that keeps such places can lose one.
      if (report.dialect !== 'pipe' && report.dialect !== 'tsv') return undefined;
      const table = drawTable(report, draw, ['applications']);
      if (table === undefined) return undefined;
      const rows = dataRows(table).filter(({ path }) => path.length < 3);
      const row = draw.oneOf(rows);
      if (!takeInside(report, table, row, ...row.values)) return undefined;
      table.damages.push(({ rows: all }) => {
        const line = all.find(({ source }) => source === row);
        if (line === undefined) return;
        line.cells.splice(firstValue(line) - 1, 1);
        line.cells.push({ kind: 'cell', columns: 1 });
      });
      return layoutProblem(table, [row]);
    },
  },
  {
    code: 'table-layout',
    name: 'a header row lost',
    plant(report, draw) {
      const table = drawTable(report, draw, ALL);
      if (table === undefined) return undefined;
      const headers = table.rows.filter((row) => row.kind === 'header');
      if (headers.length === 0) return undefined;
      const lost = draw.oneOf(headers);
      const beside = headerAround(table, lost);
      const labels = headers.flatMap(({ boxes }) => boxes.map(({ label }) => label));
      if (!takeInside(report, table, ...headers, ...labels, ...beside)) return undefined;
      loseHeader(table, lost);
      return layoutProblem(table, beside);
    },
  },
  {
    code: 'table-layout',
    name: 'header labels broken over two rows',
    plant(report, draw) {
      const table = drawTable(report, draw, ['review']);
      if (table === undefined) return undefined;
      const headers = table.rows.filter((row) => row.kind === 'header');
      const labels = headers.flatMap(({ boxes }) => boxes.map(({ label }) => label));
      const [top, middle, bottom] = headers;
      if (!top || !middle || !bottom || !takeInside(report, table, ...headers, ...labels)) return undefined;
      // 结果 over 维持 instead of 结果维持, as a narrow column of a printed page breaks it.
      const halves = middle.boxes
        .slice(0, 4)
        .map(({ label }) => [label.text.slice(0, 2), label.text.slice(2)] as const);
      middle.boxes = [...halves.map(([upper]) => box(upper)), ...middle.boxes.slice(4)];
      const below: HeaderRow = { kind: 'header', boxes: halves.map(([, lower]) => box(lower)) };
      bottom.boxes = [...below.boxes, ...bottom.boxes];
      for (const { label } of [...middle.boxes, ...bottom.boxes]) label.plain = true;
      return layoutProblem(table, [middle, bottom]);
    },
  },
  {
    code: 'table-layout',
    name: 'header of the applicants collapsed',
    plant(report) {
      const table = report.blocks.find(
        (block): block is Table => block.kind === 'table' && block.id === 'applications',
      );
      const [top, middle, bottom] = table?.rows.filter((row) => row.kind === 'header') ?? [];
      if (!table || !top || !middle || !bottom) return undefined;
      const labels = [top, middle, bottom].flatMap(({ boxes }) => boxes.map(({ label }) => label));
      if (!takeInside(report, table, top, middle, bottom, ...labels)) return undefined;
      // 申请人情况 stands over six columns, and 总计 beside it.
      const [corner, applicants] = top.boxes;
      if (!corner || !applicants) return undefined;
      top.boxes = [corner, { ...applicants, columns: 6 } as Box, box('总计', 1, 3)];
      middle.boxes = middle.boxes.slice(0, 2);
      return layoutProblem(table, [top, middle, bottom]);
    },
  },
  {
    code: 'table-layout',
    name: 'a blank row',
    plant(report, draw) {
      const table = drawTable(report, draw, ALL);
      if (table === undefined) return undefined;
      // Where no merged cell reaches across, so that every dialect can have a row there.
      const below = table.rows.slice(1).filter((row, at) => {
        const above = table.rows[at];
        return row.kind === 'data' && (above?.kind === 'header' || row.path[0] !== above?.path[0] || table.width === 4);
      });
      if (below.length === 0) return undefined;
      const row = draw.oneOf(below);
      const blank: Part = {};
      if (!takeInside(report, table, row)) return undefined;
      table.damages.push(({ rows }) => {
        const at = rows.findIndex(({ source }) => source === row);
        const cells = Array.from({ length: table.width }, () => ({ kind: 'cell', columns: 1 }) as const);
        if (at >= 0) rows.splice(at, 0, { source: blank, cells });
      });
      return layoutProblem(table, [blank]);
    },
  },
  {
    code: 'table-layout',
    name: 'places of merged cells lost',
    plant(report, draw) {
      if (report.dialect === 'bare-pipe' || report.dialect === 'html') return undefined;
      const table = drawTable(report, draw, ['applications']);
      if (table === undefined) return undefined;
      const rows = dataRows(table).filter(({ path }) => path.length > 1);
      if (!takeInside(report, table, ...rows)) return undefined;
      table.damages.push((sheet) => {
        for (const row of sheet.rows) if (rows.some((one) => one === row.source)) losePlaces(row);
      });
      return layoutProblem(table, rows);
    },
  },
  {
    code: 'split-table',
    name: 'in two pieces',
    plant(report, draw) {
      const table = drawTable(report, draw, ALL);
      if (table === undefined) return undefined;
      const rows = dataRows(table).filter((_, at) => at > 0 || table.id === 'review');
      if (rows.length === 0) return undefined;
      const row = draw.oneOf(rows);
      const at = table.rows.indexOf(row);
      const above = table.rows[at - 1];
      // Below a header its rows may stand in the next piece; but a header is not cut in two.
      const breakAbove = above?.kind === 'header' && table.id === 'disclosure' ? table.rows[at - 2] : row;
      const last = breakAbove && table.rows[table.rows.indexOf(breakAbove) - 1];
      if (!breakAbove || !last || !takeInside(report, table, breakAbove, last)) return undefined;
      return split(report, table, breakAbove, draw.oneIn(2) ? draw.oneOf(LEFTOVERS) : undefined, draw.oneIn(2));
    },
  },
];

/** What a page leaves between two pieces. */
const LEFTOVERS = ['— 3 —', '- 4 -', '（续表）', '第 3 页 共 7 页'];

function split(
  report: Report,
  table: Table,
  row: TableRow,
  leftover: string | undefined,
  emptyHeader: boolean,
): ReturnType<Fault['plant']> {
  const { dialect } = report;
  // In `cell-lines` an empty line ends a row, and only text ends a table; in `pipe` an empty line and a new header do.
  const between = dialect === 'cell-lines' ? (leftover ?? '（续表）') : dialect === 'pipe' ? undefined : leftover;
  const at = { ...(between === undefined ? {} : { leftover: between }), emptyHeader };
  take(report, at);
  const last = table.rows[table.rows.indexOf(row) - 1];
  table.damages.push(({ rows }: Sheet) => {
    const line = rows.find(({ source }) => source === row);
    if (line) line.break = at;
  });
  return [
    { code: 'split-table', places: [[at, row, ...(last ? [last] : [])]], onePer: table },
    ...(between === undefined ? [] : [{ code: 'artefact', places: [[at]], optional: true }]),
  ];
}

function layoutProblem(table: Table, places: readonly Part[]): ReturnType<Fault['plant']> {
  return [{ code: 'table-layout', places: [[...places]], onePer: table }];
}

/** The rows next to a header row, and the rest of its header. */
function headerAround({ rows }: Table, lost: TableRow): TableRow[] {
  const at = rows.indexOf(lost);
  let from = at;
  let to = at;
  while (rows[from - 1]?.kind === 'header') from--;
  while (rows[to]?.kind === 'header') to++;
  return rows.slice(from, to + 1).filter((row) => row !== lost);
}

/** Takes a header row out; what reached over it from above reaches one row less far, and the corner stays. */
function loseHeader(table: Table, lost: HeaderRow): void {
  const at = table.rows.indexOf(lost);
  const below = table.rows[at + 1];
  const [corner] = lost.boxes;
  table.rows.splice(at, 1);
  for (const [index, row] of table.rows.slice(0, at).entries()) {
    if (row.kind !== 'header') continue;
    for (const reaching of row.boxes) if (reaching.rows > 1 && index + reaching.rows > at) reaching.rows--;
  }
  if (corner && corner.rows > 2 && below?.kind === 'header')
    below.boxes = [{ ...corner, rows: corner.rows - 1 }, ...below.boxes];
}

/** Takes out what merged labels leave left of the values. */
function losePlaces(row: SheetRow): void {
  const end = firstValue(row);
  const kept = row.cells.filter((place, at) => at >= end || place.kind === 'cell');
  row.cells.splice(0, row.cells.length, ...kept);
}
