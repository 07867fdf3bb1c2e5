import type { Box, DataRow, Label, Part, Table, TableRow, Value } from './report.ts';

/** A table laid out: rows of cells, one for every place of the grid. This is what damage of the layout works on. */
export interface Sheet {
  readonly rows: SheetRow[];
}

export interface SheetRow {
  /** The row it was made of; an object of its own where a damage made it. */
  readonly source: TableRow | Part;
  readonly cells: Place[];
  /** The table breaks off above this row. */
  break?: Break;
}

/** A place where a table breaks off and goes on. */
export interface Break {
  /** What stands in between, such as a page number; nothing but an empty line where left out. */
  readonly leftover?: string;
  /** In `pipe`: whether an empty header is put on the second piece; else its first row becomes its header. */
  readonly emptyHeader: boolean;
}

/** One place of the grid: a cell that begins there, or what another cell leaves where it reaches over. */
export type Place = Cell | { readonly kind: 'from the left' } | { readonly kind: 'from above'; readonly cell: Cell };

export interface Cell {
  readonly kind: 'cell';
  /** What it holds; a blank cell that belongs to nothing where left out. */
  readonly content?: Label | Value;
  readonly columns: number;
}

/** Lays a table out on its grid. */
export function layOut(table: Table): Sheet {
  const rows = table.rows.map((source): SheetRow => ({ source, cells: [] }));
  const boxes = table.rows.map((row, y) => (row.kind === 'header' ? row.boxes : boxesOf(table, row, y)));
  const grid: (Place | undefined)[][] = rows.map(() => new Array(table.width).fill(undefined));
  boxes.forEach((row, y) => {
    let x = 0;
    for (const { content, columns, rows: height } of row.map(asContent)) {
      while (grid[y]?.[x] !== undefined) x++;
      const cell: Cell = { kind: 'cell', content, columns };
      for (let down = 0; down < height; down++) {
        for (let right = 0; right < columns; right++) {
          const line = grid[y + down];
          const place: Place = right > 0 ? { kind: 'from the left' } : down > 0 ? { kind: 'from above', cell } : cell;
          if (line && x + right < table.width) line[x + right] = place;
        }
      }
    }
  });
  rows.forEach((row, y) => {
    row.cells.push(...(grid[y] ?? []).map((place): Place => place ?? { kind: 'cell', columns: 1 }));
  });
  const sheet = { rows };
  for (const damage of table.damages) damage(sheet);
  return sheet;
}

interface Content {
  readonly content: Label | Value;
  readonly columns: number;
  readonly rows: number;
}

function asContent(box: Box | Content): Content {
  return 'label' in box ? { content: box.label, columns: box.columns, rows: box.rows } : box;
}

/** The cells that begin in a data row: a label shared with the row above is merged with the one there. */
function boxesOf(table: Table, row: DataRow, y: number): Content[] {
  const { path, values } = row;
  const labels: Content[] = [];
  path.forEach((label, depth) => {
    if (shares(table.rows[y - 1], depth, label)) return;
    const innermost = depth === path.length - 1;
    let height = 1;
    while (shares(table.rows[y + height], depth, label)) height++;
    labels.push({ content: label, columns: innermost ? table.labelWidth - depth : 1, rows: height });
  });
  return [...labels, ...values.map((value) => ({ content: value, columns: value.columns, rows: 1 }))];
}

function shares(row: TableRow | undefined, depth: number, label: Label): boolean {
  return row?.kind === 'data' && row.path[depth] === label;
}

/** The place of the first value of a row. */
export function firstValue({ cells }: SheetRow): number {
  return cells.findIndex((place) => place.kind === 'cell' && place.content !== undefined && 'record' in place.content);
}
