import type { Piece, Row } from '../tables/table.ts';
import type { HeaderRowTemplate, LabelTemplate } from '../templates/template.ts';
import type { Span } from '../text/span.ts';
import { cover } from '../text/span.ts';
import { type NominalColumns, nominalColumns } from './nominal.ts';
import { missingRows } from './questions.ts';
import type { BoundLabel, BoundRow, BoundTable } from './report.ts';

/** What is wrong with how a table is laid out; its numbers may be read right in spite of it. */
export type LayoutFault =
  /** Labels of the header stand nowhere. */
  | { readonly kind: 'header-incomplete'; readonly labels: readonly string[]; readonly span: Span }
  /** Header cells do not stand over the columns they name. */
  | { readonly kind: 'header-shifted'; readonly span: Span }
  /** Header and rows agree, but so many columns too far to the right (less than 0: to the left). */
  | { readonly kind: 'label-columns'; readonly shift: number; readonly span: Span }
  /** A group of rows lacks its label, or has it further down. */
  | { readonly kind: 'group-label'; readonly label: string; readonly span: Span }
  /** Rows that follow one another, whose cells stand in other columns than those of the other rows. */
  | { readonly kind: 'shifted'; readonly rows: readonly BoundRow[]; readonly span: Span }
  /** Rows that follow one another, of which it is not sure which cell belongs to which column. */
  | { readonly kind: 'uncertain'; readonly rows: readonly BoundRow[]; readonly span: Span }
  | { readonly kind: 'blank-row'; readonly span: Span };

/** All layout faults of a table, in the order of the text. */
export function layoutFaults(table: BoundTable): LayoutFault[] {
  const nominal = nominalColumns(table.form, table.dialect);
  if (nominal === undefined) return [];
  const blocks = headerBlocks(table);
  const shift = headerShift(table, nominal);
  return [
    ...missingHeaderLabels(table, blocks),
    ...headerPlace(table, blocks, nominal, shift),
    ...groupLabels(table),
    ...rowFaults(table, nominal, shift),
    ...blankRows(table),
  ].sort((one, other) => one.span.start - other.span.start);
}

/** The header rows of the form over a row that is there, and what stands over that row in the text. */
interface HeaderBlock {
  readonly expected: readonly HeaderRowTemplate[];
  readonly found: readonly Row[];
  readonly first: BoundRow;
}

/** A block of rows that is missing as a whole has no header either. */
function headerBlocks({ form, rows, others }: BoundTable): HeaderBlock[] {
  const headers = others.filter(({ kind }) => kind === 'header').map(({ row }) => row);
  const blocks: HeaderBlock[] = [];
  let pending: readonly HeaderRowTemplate[] = [];
  for (const row of form.rows) {
    if (row.headers.length > 0) pending = row.headers;
    const at = rows.findIndex((bound) => bound.form === row);
    const first = rows[at];
    if (first === undefined || pending.length === 0) continue;
    const above = rows[at - 1]?.row.span.end ?? 0;
    const found = headers.filter(({ span }) => span.start >= above && span.start < first.row.span.start);
    blocks.push({ expected: pending, found, first });
    pending = [];
  }
  return blocks;
}

/** The header labels of a block that stand neither over it nor, left over, anywhere in the table. */
function missingHeaderLabels({ labels }: BoundTable, blocks: readonly HeaderBlock[]): LayoutFault[] {
  const open = new Set(labels);
  const lacking = blocks.map((block) => ({
    block,
    cells: block.expected
      .flatMap(({ cells }) => cells)
      .filter((cell) => !take(open, cell, ({ row }) => block.found.includes(row))),
  }));
  return lacking.flatMap(({ block, cells }): LayoutFault[] => {
    const missing = cells.filter((cell) => !take(open, cell));
    if (missing.length === 0) return [];
    const span = spanOf(block.found) ?? block.first.row.span;
    return [{ kind: 'header-incomplete', labels: [...new Set(missing.map(({ text }) => text))], span }];
  });
}

/** Takes one label of this text out of those left, and says whether there was one. */
function take(open: Set<BoundLabel>, { text }: LabelTemplate, where = (_: BoundLabel) => true): boolean {
  for (const label of open) if (label.template.text === text && where(label)) return open.delete(label);
  return false;
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

/** Header cells stand over other columns than on the form: with the rows below them, all of them, or some. */
function headerPlace(
  table: BoundTable,
  blocks: readonly HeaderBlock[],
  nominal: NominalColumns,
  shift = 0,
): LayoutFault[] {
  const below = shift === 0 ? [] : table.rows.filter((row) => shiftOf(row, nominal) === shift);
  const headers = blocks.flatMap(({ found }) => found);
  const faults: LayoutFault[] = [];
  const columns = shift === 0 ? undefined : spanOf([...(blocks[0]?.found ?? []), ...firstRun(table, below)]);
  if (columns && below.length > 0) faults.push({ kind: 'label-columns', shift, span: columns });
  const astray =
    shift !== 0 && below.length === 0
      ? (blocks[0]?.found ?? [])
      : headers.filter((row) => !standsRight(table, blocks, row, nominal, shift));
  const span = spanOf(astray);
  if (span) faults.push({ kind: 'header-shifted', span });
  return faults;
}

/** The first of some rows, and those that follow it without another row in between. */
function firstRun({ rows }: BoundTable, some: readonly BoundRow[]): Row[] {
  const from = rows.findIndex((row) => some.includes(row));
  const others = rows.findIndex((row, at) => at > from && !some.includes(row));
  return rows.slice(from, others < 0 ? undefined : others).map(({ row }) => row);
}

/** Whether the labels of a header row stand in their columns; one whose labels are of no row of the form is no matter. */
function standsRight(
  table: BoundTable,
  blocks: readonly HeaderBlock[],
  row: Row,
  nominal: NominalColumns,
  shift: number,
): boolean {
  const labels = labelsOf(table, row);
  const header = blocks.flatMap(({ expected }) => expected).find(({ cells }) => isSubsequence(labels, cells));
  const columns = header && nominal.headers.get(header);
  if (header === undefined || columns === undefined) return true;
  let next = 0;
  return labels.every(({ template, cell }) => {
    while (header.cells[next]?.text !== template.text) next++;
    const place = columns[next++] ?? 0;
    return cell.column === place + (place >= table.form.template.labelColumns ? shift : 0);
  });
}

function labelsOf({ labels }: BoundTable, row: Row): BoundLabel[] {
  return labels.filter((label) => label.row === row).sort((one, other) => one.cell.column - other.cell.column);
}

function isSubsequence(labels: readonly BoundLabel[], cells: readonly LabelTemplate[]): boolean {
  let next = 0;
  for (const { text } of cells) if (text === labels[next]?.template.text) next++;
  return labels.length > 0 && next === labels.length;
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
  if (place === undefined || row.label === undefined || usual === undefined) return undefined;
  // Where columns of labels are lost, the labels that stood in them stand in the last one left.
  const column = Math.min(place, form.template.labelColumns + usual - 1);
  return row.label.column === column || (usual > 0 && row.label.column === place + usual) ? undefined : 'shifted';
}

/**
 * By how many columns the rows of a piece stand beside the place the form gives them where they stand right: as the
 * header does, if any row stands below it; else not at all, if any row stands so; else as all do, or most where there
 * is no header. Undefined where the rows are ragged and none of them stands right.
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
  if (header !== undefined && counts.has(header)) return header;
  if (counts.size === 0 || counts.has(0)) return 0;
  const [most] = [...counts].sort(([, few], [, many]) => many - few);
  return header === undefined || counts.size === 1 ? most?.[0] : undefined;
}

function shiftOf({ form, values, certain }: BoundRow, nominal: NominalColumns): number | undefined {
  const column = values[0]?.cell.column;
  const place = nominal.rows.get(form);
  return certain && column !== undefined && place ? column - place.value : undefined;
}

/** Whether the rows of a table are not those of the form, each once and in order. */
function hasOtherRows(table: BoundTable): boolean {
  return (
    missingRows(table).length > 0 ||
    table.rows.some(({ moved }) => moved) ||
    table.others.some(({ kind }) => kind === 'repeated' || kind === 'unknown')
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
function blankRows({ others }: BoundTable): LayoutFault[] {
  return others
    .filter(
      ({ kind, piece, row }) =>
        kind === 'blank' && row !== piece.rows[0] && row.cells.length > 0 && row.cells.every(({ text }) => text === ''),
    )
    .map(({ row }) => ({ kind: 'blank-row', span: row.span }));
}

function spanOf(rows: readonly Row[]): Span | undefined {
  const [first, ...others] = rows.map(({ span }) => span);
  return first && others.reduce(cover, first);
}
