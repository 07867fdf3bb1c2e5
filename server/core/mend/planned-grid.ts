import type { BoundLabel, BoundTable } from '../report/report.ts';
import { contentFor } from '../tables/content.ts';
import type { Cell, DialectName, Grid, GridCell } from '../tables/table.ts';
import { type FormTable, labelCell } from '../templates/form.ts';
import type { LabelTemplate } from '../templates/template.ts';
import { labelKey } from '../text/labels.ts';
import type { ForeignRow, PlannedRow, PlannedValue } from './table-plan.ts';

/** The table that planned rows are taken from, and the dialect they are written in. */
export interface Writing {
  readonly text: string;
  readonly table: BoundTable;
  readonly dialect: DialectName;
  /** The form that the planned rows are of. */
  readonly form: FormTable;
}

/** A label left of the values of a row: one of the form, or that of a foreign row. */
type RowLabel = LabelTemplate | { readonly text: string; readonly foreign: Cell; readonly colSpan: number };

/**
 * The planned rows as a grid: every label of the form once, beside all rows it belongs to, in the words of the text
 * where these differ from the form's; every value as it is written in the text. Undefined where such words would find no
 * place.
 */
export function gridOf(rows: readonly PlannedRow[], writing: Writing): Grid | undefined {
  const { gridColumns, labelColumns } = writing.form.template;
  const words = new LabelWords(writing);
  const paths = pathsOf(rows, labelColumns);
  const grid = rows.map((row, at) => {
    if (row.kind === 'header') return row.header.cells.map((label) => words.of(label, 'column'));
    const labels = beginning(paths, at).map(({ label, rowSpan }) => ({ ...words.of(label, 'row'), rowSpan }));
    return [...labels, ...valueCells(row, writing)];
  });
  return words.areAllWritten() ? { columns: gridColumns, rows: grid } : undefined;
}

/** How many value columns the rows of a table have: more cells than that behind its label no row can hold. */
export function valueColumns({ form: { template } }: BoundTable): number {
  return template.gridColumns - template.labelColumns;
}

/** The cells of a foreign row behind its label; all where it has none. */
export function cellsBehindLabel({ row, label }: ForeignRow): readonly Cell[] {
  return label ? row.cells.slice(row.cells.indexOf(label) + 1) : row.cells;
}

/** The same without blank ones at its end. */
export function foreignCells(foreign: ForeignRow): readonly Cell[] {
  const behind = cellsBehindLabel(foreign);
  return behind.slice(0, behind.findLastIndex(({ text }) => text !== '') + 1);
}

/** For every row the labels left of its values, the outermost first; none for headers. */
function pathsOf(rows: readonly PlannedRow[], labelColumns: number): (readonly RowLabel[])[] {
  let above: readonly RowLabel[] = [];
  return rows.map((row) => {
    if (row.kind === 'other') {
      // A foreign row stands in the groups of the row above it.
      const groups = above.slice(0, -1);
      const taken = groups.reduce((sum, { colSpan = 1 }) => sum + colSpan, 0);
      const foreign = row.row.label;
      if (foreign === undefined) return groups;
      return [...groups, { text: foreign.text, foreign, colSpan: labelColumns - taken }];
    }
    above = row.kind === 'data' ? row.form.path : [];
    return above;
  });
}

/** The labels that begin in a row, and how many rows each of them reaches over. */
function beginning(paths: readonly (readonly RowLabel[])[], at: number): { label: RowLabel; rowSpan: number }[] {
  const path = paths[at] ?? [];
  return path.flatMap((label, depth) => {
    const shares = (other: readonly RowLabel[] | undefined) =>
      other !== undefined && path.slice(0, depth + 1).every((one, level) => one === other[level]);
    if (shares(paths[at - 1])) return [];
    let rowSpan = 1;
    while (shares(paths[at + rowSpan])) rowSpan++;
    return [{ label, rowSpan }];
  });
}

function valueCells(row: Exclude<PlannedRow, { kind: 'header' }>, writing: Writing): GridCell[] {
  if (row.kind === 'other') return foreignCells(row.row).map((cell) => valueCell(content(cell, writing), 1, cell));
  return row.values.map((value: PlannedValue, at) => {
    const colSpan = row.form.values[at]?.colSpan ?? 1;
    return typeof value === 'string'
      ? valueCell(value, colSpan)
      : valueCell(content(value.cell, writing), colSpan, value.cell);
  });
}

function valueCell(text: string, colSpan: number, source?: Cell): GridCell {
  return { text, colSpan, rowSpan: 1, value: true, ...(source ? { source } : {}) };
}

function content(cell: Cell, { text, table, dialect }: Writing): string {
  return contentFor(text, cell, table.dialect, dialect);
}

/** Which words each label is written in. A label of the form that stands in several places is met in their order. */
class LabelWords {
  private readonly left: Set<BoundLabel>;
  private readonly taken = new Set<string>();

  constructor(private readonly writing: Writing) {
    this.left = new Set(writing.table.labels);
  }

  of(label: RowLabel, of: BoundLabel['of']): GridCell {
    if ('foreign' in label) return { ...this.written(label.foreign), colSpan: label.colSpan, rowSpan: 1, value: false };
    const cell = labelCell(label);
    const bound = this.take(label, of);
    if (bound === undefined) return cell;
    // What differs in punctuation or spaces only is written as on the form.
    return labelKey(bound.text) === labelKey(label.text)
      ? { ...cell, source: bound }
      : { ...cell, ...this.written(bound) };
  }

  /** Whether all words that differ from the form's were met, be it in another place where they stand again. */
  areAllWritten(): boolean {
    return [...this.left].every(({ match, cell }) => match === 'same' || this.taken.has(cell.text));
  }

  private take({ text }: LabelTemplate, of: BoundLabel['of']): Cell | undefined {
    for (const label of this.left) {
      if (label.of !== of || label.template.text !== text) continue;
      this.left.delete(label);
      this.taken.add(label.cell.text);
      return label.cell;
    }
    return undefined;
  }

  private written(cell: Cell): { text: string; source: Cell } {
    return { text: content(cell, this.writing), source: cell };
  }
}
