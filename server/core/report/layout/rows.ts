import type { Piece } from '../../tables/table.ts';
import { cover, type Span } from '../../text/span.ts';
import type { LayoutFault } from '../layout.ts';
import { type NominalColumns, shiftOf } from '../nominal.ts';
import { missingRows } from '../questions.ts';
import type { BoundRow, BoundTable } from '../report.ts';

/** What is wrong with the rows of a table. `header`: by how many columns the header stands beside its place. */
export function rowFaults(table: BoundTable, nominal: NominalColumns, header: number | undefined): LayoutFault[] {
  const faults: { kind: 'shifted' | 'uncertain'; rows: BoundRow[]; span: Span }[] = [];
  const headed = new Set(table.others.flatMap(({ kind, piece }) => (kind === 'header' ? [piece] : [])));
  const usual = new Map(
    table.pieces.map((piece) => [piece, usualShift(table, piece, nominal, headed.has(piece) ? header : undefined)]),
  );
  const byOwnCells = table.dialect === 'html' && hasOtherRows(table);
  let previous: BoundRow | undefined;
  for (const row of table.rows) {
    const fault = rowFault(table, row, nominal, usual.get(row.piece));
    const kind = fault === 'shifted' && byOwnCells && isWholeByItself(row) ? undefined : fault;
    const last = faults.at(-1);
    if (kind !== undefined && last && previous && last.kind === kind) {
      last.rows.push(row);
      last.span = cover(last.span, row.row.span);
    } else if (kind !== undefined) faults.push({ kind, rows: [row], span: row.row.span });
    previous = kind === undefined ? undefined : row;
  }
  return faults;
}

/** `usual`: the shift of the rows that stand right; undefined where none do. */
function rowFault(
  { form }: BoundTable,
  row: BoundRow,
  nominal: NominalColumns,
  usual: number | undefined,
): 'shifted' | 'uncertain' | undefined {
  if (!row.certain) return 'uncertain';
  const shift = shiftOf(row, nominal);
  if (shift !== undefined && shift !== usual) return 'shifted';
  const place = nominal.rows.get(row.form)?.label;
  const { label } = row;
  if (place === undefined || label === undefined || usual === undefined) return undefined;
  // Where columns of labels are lost, the labels that stood in them stand in the last one left.
  const column = Math.min(place, form.template.labelColumns + usual - 1);
  if (label.column === column) return undefined;
  const stands = row.row.cells.some(
    (cell) => cell.text === label.text && (cell.column === column || (usual > 0 && cell.column === place + usual)),
  );
  return stands ? undefined : 'shifted';
}

/**
 * By how many columns those rows of a piece that stand right are beside the place the form gives them: below a header as
 * it is, if any row is; else not at all, if any row is not; else as all are. Undefined where the rows below a header are
 * ragged and none stands right. In a piece without header, where `header` is undefined, most rows are right.
 */
function usualShift(
  { rows }: BoundTable,
  piece: Piece,
  nominal: NominalColumns,
  header: number | undefined,
): number | undefined {
  const counts = new Map<number, number>();
  for (const row of rows) {
    const shift = row.piece === piece ? shiftOf(row, nominal) : undefined;
    if (shift !== undefined) counts.set(shift, (counts.get(shift) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([one, few], [other, many]) => many - few || Math.abs(one) - Math.abs(other));
  if (header === undefined || counts.size <= 1) return most?.[0] ?? 0;
  return [header, 0].find((shift) => counts.has(shift));
}

/** Whether the rows of a table are not those of the form, each once and in order. */
function hasOtherRows(table: BoundTable): boolean {
  return (
    missingRows(table).length > 0 ||
    table.rows.some(({ moved }) => moved) ||
    table.others.some(({ kind }) => kind !== 'header')
  );
}

/**
 * Whether the cells of a row take just the columns that the form gives those which begin in it. A row that was taken
 * out of an HTML table or put in leaves wrong spans above; this row is not at fault then.
 */
function isWholeByItself({ form, row, values }: BoundRow): boolean {
  const [first] = values;
  const labels = first ? row.cells.slice(0, row.cells.indexOf(first.cell)) : [];
  const width = labels.reduce((sum, { colSpan }) => sum + colSpan, 0);
  return width === form.template.labels.reduce((sum, { colSpan = 1 }) => sum + colSpan, 0);
}

/** An empty row at the head of a piece is the header that a converter put there. */
export function blankRows({ others }: BoundTable): LayoutFault[] {
  return others
    .filter(
      ({ kind, piece, row }) =>
        kind === 'blank' && row !== piece.rows[0] && row.cells.length > 0 && row.cells.every(({ text }) => text === ''),
    )
    .map(({ row }) => ({ kind: 'blank-row', span: row.span }));
}

/** The label of a group stands in the first of its rows, or above it. Where that row is missing it went with it. */
export function groupFaults({ form, rows, labels }: BoundTable): LayoutFault[] {
  const faults: LayoutFault[] = [];
  const found = new Map(rows.map((row) => [row.form, row]));
  for (const row of form.rows) {
    const first = found.get(row);
    if (first === undefined || first.moved) continue;
    for (const label of row.template.labels.slice(0, -1)) {
      const standing = labels.find(({ template }) => template.text === label.text);
      if (standing && standing.row.span.start <= first.row.span.start) continue;
      faults.push({ kind: standing ? 'group-late' : 'group-missing', label: label.text, span: first.row.span });
    }
  }
  return faults;
}
