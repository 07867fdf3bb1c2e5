import { addTo } from '../../add-to.ts';
import type { Row } from '../../tables/table.ts';
import type { FormTable } from '../../templates/form.ts';
import type { HeaderRowTemplate, LabelTemplate } from '../../templates/template.ts';
import { cover, type Span } from '../../text/span.ts';
import type { LayoutFault } from '../layout.ts';
import { type NominalColumns, shiftOf } from '../nominal.ts';
import type { BoundLabel, BoundRow, BoundTable } from '../report.ts';

/** What is wrong with the header of a table. `shift`: by how many columns it stands beside its place. */
export function headerFaults(table: BoundTable, nominal: NominalColumns, shift: number | undefined): LayoutFault[] {
  const blocks = headerBlocks(table);
  return [...missingLabels(table, blocks), ...headerPlace(new HeaderLabels(table), blocks, nominal, shift)];
}

/**
 * By how many columns the header stands beside the place the form gives it: what its label over the first column says,
 * the least where it has several such. Undefined where it has none.
 */
export function headerShift({ form, labels }: BoundTable, nominal: NominalColumns): number | undefined {
  const [first] = form.template.columns;
  let least: number | undefined;
  for (const [header, columns] of nominal.headers) {
    const at = header.cells.findIndex(({ column }) => column !== undefined && column === first?.id);
    for (const { template, cell, of } of at < 0 ? [] : labels) {
      if (of !== 'column' || template.text !== header.cells[at]?.text) continue;
      const shift = cell.column - (columns[at] ?? 0);
      if (least === undefined || Math.abs(shift) < Math.abs(least)) least = shift;
    }
  }
  return least;
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

/**
 * The labels of each header row of the form that stand neither over their block nor, left over, anywhere in the table.
 * Their place is where other labels of the row stand, else the whole header.
 */
function missingLabels({ labels }: BoundTable, blocks: readonly HeaderBlock[]): LayoutFault[] {
  const open = new Set(labels);
  const lacking = blocks.flatMap(({ expected, found, first }) => {
    const own = new Set(found);
    return expected.map(({ cells }) => {
      const taken = cells.map((cell) => take(open, cell, ({ row }) => own.has(row)));
      const span = spanOf(taken.flatMap((label) => label?.row ?? [])) ?? spanOf(found) ?? first.row.span;
      return { span, cells: cells.filter((_, at) => taken[at] === undefined) };
    });
  });
  const places = new Map<number, { span: Span; labels: Set<string> }>();
  for (const { span, cells } of lacking) {
    const place = places.get(span.start) ?? { span, labels: new Set() };
    for (const cell of cells) if (take(open, cell) === undefined) place.labels.add(cell.text);
    if (place.labels.size > 0) places.set(span.start, place);
  }
  return [...places.values()].map(({ span, labels }) => ({ kind: 'header-incomplete', span, labels: [...labels] }));
}

/** Takes one label of this text out of those left. */
function take(open: Set<BoundLabel>, { text }: LabelTemplate, where = (_: BoundLabel) => true): BoundLabel | undefined {
  for (const label of open) {
    if (label.template.text !== text || !where(label)) continue;
    open.delete(label);
    return label;
  }
  return undefined;
}

/** Header cells stand in other rows or columns than on the form: with the rows below them, all of them, or some. */
function headerPlace(
  labels: HeaderLabels,
  blocks: readonly HeaderBlock[],
  nominal: NominalColumns,
  shift = 0,
): LayoutFault[] {
  const { table } = labels;
  const below = shift === 0 ? [] : table.rows.filter((row) => shiftOf(row, nominal) === shift);
  const headers = blocks.flatMap(({ found }) => found);
  const faults: LayoutFault[] = [];
  const columns = shift === 0 ? undefined : spanOf([...(blocks[0]?.found ?? []), ...firstRun(table, below)]);
  if (columns && below.length > 0) faults.push({ kind: 'label-columns', shift, span: columns });
  const astray =
    shift !== 0 && below.length === 0
      ? (blocks[0]?.found ?? [])
      : headers.filter((row) => !standsRight(labels, row, nominal, shift));
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

/**
 * Whether the labels of a header row are of one row of the form and stand in their columns. Some may be missing; but
 * where merged labels from above were written out again, all others are there.
 */
function standsRight(labels: HeaderLabels, row: Row, nominal: NominalColumns, shift: number): boolean {
  const all = labels.of(row);
  const begun = all.filter((label) => !labels.isWrittenAbove(label));
  for (const [{ cells }, places] of nominal.headers) {
    // A label misspelt stands there, but who knows which of several alike it is.
    const standing = (begun.length === cells.length ? begun : all).filter(({ match }) => match === 'same');
    if (!isSubsequence(standing, cells)) continue;
    let next = 0;
    const right = standing.every(({ template, cell }) => {
      while (cells[next]?.text !== template.text) next++;
      return standsAt(cell.column, places[next++] ?? 0, labels.table.form, shift);
    });
    if (right) return true;
  }
  return false;
}

/** Whether a header cell stands at its place: over values it is shifted as they are, over labels it need not be. */
function standsAt(column: number, place: number, { template }: FormTable, shift: number): boolean {
  return column === place + shift || (place < template.labelColumns && column === place);
}

/** The labels of a table by their rows. */
class HeaderLabels {
  private readonly byRow: ReadonlyMap<Row, readonly BoundLabel[]>;
  /** By column and words the first row that a label stands in. */
  private readonly first: ReadonlyMap<string, Row>;

  constructor(readonly table: BoundTable) {
    const byRow = new Map<Row, BoundLabel[]>();
    const first = new Map<string, Row>();
    for (const label of table.labels) {
      addTo(byRow, label.row, label);
      const place = placeOf(label);
      if ((first.get(place)?.span.start ?? Number.POSITIVE_INFINITY) > label.row.span.start)
        first.set(place, label.row);
    }
    this.byRow = byRow;
    this.first = first;
  }

  /** The labels of a row from the left, without those that repeat the one before. */
  of(row: Row): BoundLabel[] {
    return [...(this.byRow.get(row) ?? [])]
      .sort((one, other) => one.cell.column - other.cell.column)
      .filter((label, at, all) => label.template.text !== all[at - 1]?.template.text);
  }

  /** Whether the same label stands in the same column of a row above: a merged cell that was written out again. */
  isWrittenAbove(label: BoundLabel): boolean {
    return (this.first.get(placeOf(label)) ?? label.row).span.start < label.row.span.start;
  }
}

function placeOf({ cell, template }: BoundLabel): string {
  return `${cell.column} ${template.text}`;
}

function isSubsequence(labels: readonly BoundLabel[], cells: readonly LabelTemplate[]): boolean {
  let next = 0;
  for (const { text } of cells) if (text === labels[next]?.template.text) next++;
  return next === labels.length;
}

function spanOf(rows: readonly Row[]): Span | undefined {
  const [first, ...others] = rows.map(({ span }) => span);
  return first && others.reduce(cover, first);
}
