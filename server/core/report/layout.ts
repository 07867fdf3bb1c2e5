import type { Piece, Row } from '../tables/table.ts';
import type { HeaderRowTemplate, LabelTemplate } from '../templates/template.ts';
import type { Span } from '../text/span.ts';
import { cover } from '../text/span.ts';
import { type NominalColumns, nominalColumns } from './nominal.ts';
import { missingRows } from './questions.ts';
import type { BoundRow, BoundTable } from './report.ts';

/** What is wrong with how a table is laid out; its numbers may be read right in spite of it. */
export type LayoutFault =
  /** Labels of the header stand nowhere. */
  | { readonly kind: 'header-incomplete'; readonly labels: readonly string[]; readonly span: Span }
  /** Header cells do not stand over the columns they name. */
  | { readonly kind: 'header-shifted'; readonly span: Span }
  /** A group of rows lacks its label, or has it further down. */
  | { readonly kind: 'group-label'; readonly label: string; readonly span: Span }
  /** Rows that follow one another, whose cells stand in other columns than those of the other rows. */
  | { readonly kind: 'shifted'; readonly rows: readonly BoundRow[]; readonly span: Span }
  /** A row of which it is not sure which cell belongs to which column. */
  | { readonly kind: 'uncertain'; readonly rows: readonly BoundRow[]; readonly span: Span }
  | { readonly kind: 'blank-row'; readonly span: Span };

/** All layout faults of a table, in the order of the text. */
export function layoutFaults(table: BoundTable): LayoutFault[] {
  const nominal = nominalColumns(table.form, table.dialect);
  if (nominal === undefined) return [];
  const shift = headerShift(table, nominal);
  return [
    ...missingHeaderLabels(table),
    ...shiftedHeader(table, nominal, shift),
    ...groupLabels(table),
    ...rowFaults(table, nominal, shift),
    ...blankRows(table),
  ].sort((one, other) => one.span.start - other.span.start);
}

function firstHeader({ others, rows, span }: BoundTable): Span {
  return (others.find(({ kind }) => kind === 'header') ?? rows[0])?.row.span ?? span;
}

/** Labels are counted: the header of `review` has each of its labels three times. */
function missingHeaderLabels(table: BoundTable): LayoutFault[] {
  const open = new Map<string, number>();
  for (const { text } of table.labels.map(({ template }) => template)) open.set(text, (open.get(text) ?? 0) + 1);
  const missing: LabelTemplate[] = [];
  for (const { cells } of expectedHeaders(table)) {
    for (const cell of cells) {
      const left = open.get(cell.text) ?? 0;
      if (left > 0) open.set(cell.text, left - 1);
      else missing.push(cell);
    }
  }
  if (missing.length === 0) return [];
  return [
    { kind: 'header-incomplete', labels: [...new Set(missing.map(({ text }) => text))], span: firstHeader(table) },
  ];
}

/** The header rows that stand over rows which are there; a block that is missing as a whole has no header either. */
function expectedHeaders(table: BoundTable): HeaderRowTemplate[] {
  const missing = new Set(missingRows(table));
  const headers: HeaderRowTemplate[] = [];
  let pending: readonly HeaderRowTemplate[] = [];
  for (const row of table.form.rows) {
    if (row.headers.length > 0) pending = row.headers;
    if (missing.has(row)) continue;
    headers.push(...pending);
    pending = [];
  }
  return headers;
}

/** By how many columns the header stands beside the place the form gives it; undefined where it cannot be seen. */
function headerShift({ form, labels }: BoundTable, nominal: NominalColumns): number | undefined {
  const [first] = form.template.columns;
  for (const [header, columns] of nominal.headers) {
    const at = header.cells.findIndex(({ column }) => column !== undefined && column === first?.id);
    const label = labels.find(({ template, of }) => of === 'column' && template.text === header.cells[at]?.text);
    if (at >= 0 && label) return label.cell.column - (columns[at] ?? 0);
  }
  return undefined;
}

/** Header cells stand over other columns than on the form, be it all of them or some. */
function shiftedHeader(table: BoundTable, nominal: NominalColumns, shift = 0): LayoutFault[] {
  const { labelColumns } = table.form.template;
  const headers = table.others.filter(({ kind }) => kind === 'header').map(({ row }) => row);
  const stands = (row: Row) => {
    const texts = labelsOf(table, row);
    const header = expectedHeaders(table).find(({ cells }) =>
      isSubsequence(
        texts.map(({ text }) => text),
        cells,
      ),
    );
    const columns = header && nominal.headers.get(header);
    if (header === undefined || columns === undefined) return true;
    let next = 0;
    return texts.every(({ text, column }) => {
      while (header.cells[next]?.text !== text) next++;
      const place = columns[next++] ?? 0;
      return column === place + (place >= labelColumns ? shift : 0);
    });
  };
  const shifted =
    shift === 0 ? headers.filter((row) => !stands(row)) : headers.slice(0, table.form.rows[0]?.headers.length);
  return shifted.length === 0 ? [] : [{ kind: 'header-shifted', span: shifted.map(({ span }) => span).reduce(cover) }];
}

function labelsOf({ labels }: BoundTable, row: Row): { readonly text: string; readonly column: number }[] {
  return labels
    .filter((label) => label.row === row)
    .map(({ template, cell }) => ({ text: template.text, column: cell.column }))
    .sort((one, other) => one.column - other.column);
}

function isSubsequence(texts: readonly string[], cells: readonly LabelTemplate[]): boolean {
  let next = 0;
  for (const { text } of cells) if (text === texts[next]) next++;
  return texts.length > 0 && next === texts.length;
}

/** The label of a group stands in the first of its rows, or above it. Where that row is missing it went with it. */
function groupLabels({ form, rows, labels }: BoundTable): LayoutFault[] {
  const faults: LayoutFault[] = [];
  const found = new Map(rows.map((row) => [row.form, row]));
  for (const row of form.rows) {
    const first = found.get(row);
    if (first === undefined || first.moved) continue;
    for (const label of row.template.labels.slice(0, -1)) {
      const standing = labels.find(({ template }) => template.text === label.text);
      if (standing && standing.row.span.start <= first.row.span.start) continue;
      faults.push({ kind: 'group-label', label: label.text, span: first.row.span });
    }
  }
  return faults;
}

function rowFaults(table: BoundTable, nominal: NominalColumns, header: number | undefined): LayoutFault[] {
  const faults: { kind: 'shifted' | 'uncertain'; rows: BoundRow[]; span: Span }[] = [];
  const usual = new Map(table.pieces.map((piece) => [piece, usualShift(table, piece, nominal, header)]));
  let previous: BoundRow | undefined;
  for (const row of table.rows) {
    const kind = rowFault(table, row, nominal, usual.get(row.piece) ?? 0);
    const last = faults.at(-1);
    if (kind !== undefined && last && previous && last.kind === kind) {
      last.rows.push(row);
      last.span = cover(last.span, row.row.span);
    } else if (kind !== undefined) faults.push({ kind, rows: [row], span: row.row.span });
    previous = kind === undefined ? undefined : row;
  }
  return faults;
}

function rowFault(
  { form }: BoundTable,
  row: BoundRow,
  nominal: NominalColumns,
  usual: number,
): 'shifted' | 'uncertain' | undefined {
  if (!row.certain) return 'uncertain';
  const shift = shiftOf(row, nominal);
  if (shift !== undefined && shift !== usual) return 'shifted';
  const place = nominal.rows.get(row.form)?.label;
  if (place === undefined || row.label === undefined) return undefined;
  // Where columns of labels are lost, the labels that stood in them stand in the last one left.
  const column = Math.min(place, form.template.labelColumns + usual - 1);
  return row.label.column === column ? undefined : 'shifted';
}

/**
 * By how many columns the rows of a piece stand beside the place the form gives them: as the header does, if any row
 * stands below it; else not at all, if any row stands right; else as most do.
 */
function usualShift({ rows }: BoundTable, piece: Piece, nominal: NominalColumns, header: number | undefined): number {
  const counts = new Map<number, number>();
  for (const row of rows) {
    const shift = row.piece === piece ? shiftOf(row, nominal) : undefined;
    if (shift !== undefined) counts.set(shift, (counts.get(shift) ?? 0) + 1);
  }
  if (header !== undefined && counts.has(header)) return header;
  let usual = 0;
  for (const [shift, count] of counts) if (!counts.has(0) && count > (counts.get(usual) ?? 0)) usual = shift;
  return usual;
}

function shiftOf({ form, values, certain }: BoundRow, nominal: NominalColumns): number | undefined {
  const column = values[0]?.cell.column;
  const place = nominal.rows.get(form);
  return certain && column !== undefined && place ? column - place.value : undefined;
}

/** An empty row at the head of a piece is the header that a converter put there. */
function blankRows({ others }: BoundTable): LayoutFault[] {
  return others
    .filter(({ kind, piece, row }) => kind === 'blank' && row !== piece.rows[0] && row.cells.length > 0)
    .map(({ row }) => ({ kind: 'blank-row', span: row.span }));
}
