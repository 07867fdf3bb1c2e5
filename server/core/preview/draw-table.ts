import { addTo } from '../add-to.ts';
import { describeCell } from '../help/describe-cell.ts';
import { equationInWords } from '../help/equation-in-words.ts';
import { foreignCells } from '../mend/planned-grid.ts';
import { foreignRowsOf } from '../mend/table-plan.ts';
import { type Message, message, type Text, whole } from '../messages/message.ts';
import { cellsOf, isBlank } from '../report/equations.ts';
import { placeOf } from '../report/questions.ts';
import type { BoundLabel, BoundRow, BoundTable, BoundValue } from '../report/report.ts';
import { onOneLine } from '../tables/content.ts';
import type { Cell, Piece } from '../tables/table.ts';
import type { FormRow } from '../templates/form.ts';
import type { HeaderRowTemplate, LabelTemplate, ValueTemplate } from '../templates/template.ts';
import type { DrawnCell, DrawnRow, Mark, TableBlock } from './preview.ts';
import type { ProblemPlaces } from './remarks.ts';

const CELL: Text = { zh: '{path}，{value}', en: '{path}. {value}' };
const BLANK: Text = { zh: '空白，请填写数字，没有的填0。', en: 'Blank. Fill in a number, 0 where there is nothing.' };
const UNCERTAIN: Text = {
  zh: '本行各格属于哪一列不能确定，请核对。',
  en: 'Which cell of this row belongs to which column is not sure. Please check.',
};
const MISSING: Text = { zh: '报告中缺少这一行。', en: 'The report lacks this row.' };
const MISSING_CELL: Text = { zh: '{path}，缺少', en: '{path}. Missing' };
const LEFT_OVER: Text = { zh: '“{label}”行中未能归列的内容', en: 'In the row “{label}”, of no column' };
const LEFT_OVER_REMARK: Text = {
  zh: '这些内容属于哪一列不能确定，请核对上面这一行。',
  en: 'Which columns these belong to is not sure. Please check the row above.',
};

/**
 * A table as the official form prints it: all rows of the form with their merged cells, each value at its place, the rows
 * that are missing blank. Below stand the rows that are none of the form's, and what no column could be found for.
 *
 * @param equations gets the sums of the table in words
 */
export function drawTable(table: BoundTable, problems: ProblemPlaces, equations: Message[]): TableBlock {
  const drawing = new Drawing(table, problems, equationsByCell(table, equations));
  const { form } = table;
  const head: DrawnRow[] = [];
  const body: DrawnRow[] = [];
  // Where blocks of rows have a header each, none heads all.
  const isHeaded = form.rows.every(({ index, headers }) => headers.length === 0 || index === 0);
  for (const row of form.rows) {
    for (const header of row.headers) (isHeaded ? head : body).push(drawing.header(header, row));
    body.push(drawing.row(row));
  }
  body.push(...drawing.leftOver(), ...drawing.foreign());
  return { kind: 'table', name: message(form.template.name), head, body };
}

/** A table the form does not have, as it stands. */
export function drawPiece({ rows }: Piece): TableBlock {
  return {
    kind: 'table',
    head: [],
    body: rows.map(({ cells }) => ({
      kind: 'form',
      cells: cells.map((cell) => ({ ...plain('value', cell), colSpan: cell.colSpan, rowSpan: cell.rowSpan })),
    })),
  };
}

/** Enters the sums of a table into the list of all, and says for each cell in which it is. */
function equationsByCell(table: BoundTable, equations: Message[]): ReadonlyMap<BoundValue, number[]> {
  const found = new Map<BoundValue, number[]>();
  for (const equation of table.equations) {
    const number = equations.push(equationInWords(table, equation)) - 1;
    for (const value of cellsOf(equation)) addTo(found, value, number);
  }
  return found;
}

/** Draws the rows of one table. */
class Drawing {
  private readonly bound: ReadonlyMap<FormRow, BoundRow>;
  private readonly labelOf: ReadonlyMap<Cell, BoundLabel>;
  /** The labels of headers and of groups that are not drawn yet. */
  private readonly left: Set<BoundLabel>;

  constructor(
    private readonly table: BoundTable,
    private readonly problems: ProblemPlaces,
    private readonly equations: ReadonlyMap<BoundValue, readonly number[]>,
  ) {
    const innermost = new Set(table.rows.map(({ label }) => label));
    this.bound = new Map(table.rows.map((row) => [row.form, row]));
    this.labelOf = new Map(table.labels.map((label) => [label.cell, label]));
    this.left = new Set(table.labels.filter(({ cell }) => !innermost.has(cell)));
  }

  /** A header row that stands above a row of the form. */
  header({ cells }: HeaderRowTemplate, above: FormRow): DrawnRow {
    const block = this.boundsOfHeader(above);
    return {
      kind: block ? 'form' : 'missing',
      cells: cells.map((label) => {
        const found = block && this.take('column', label, block.from, block.to);
        return this.label('column-label', label, found);
      }),
    };
  }

  row(form: FormRow): DrawnRow {
    const row = this.bound.get(form);
    const values = form.template.records.flatMap((record) =>
      record.values.map((template): DrawnCell => {
        const value = row?.values.find((one) => one.record === record && one.template === template);
        return row && value ? this.value(row, value) : this.emptyValue(form, record.id, template, row);
      }),
    );
    const cells = [...form.template.labels.map((label) => this.rowLabel(label, form, row)), ...values];
    return { kind: row ? 'form' : 'missing', cells };
  }

  /** What stands in rows of the form beside their labels and values. */
  leftOver(): DrawnRow[] {
    const labels = new Set(this.labelOf.keys());
    return this.table.rows.flatMap((row) => {
      if (row.certain) return [];
      const taken = new Set(row.values.map(({ cell }) => cell));
      const cells = row.row.cells
        .filter(({ text }) => text !== '')
        .filter((cell) => !taken.has(cell) && !labels.has(cell));
      if (cells.length === 0) return [];
      const name = row.form.label?.text ?? '';
      const label: DrawnCell = {
        ...BARE,
        kind: 'row-label',
        text: message(LEFT_OVER, { label: name }),
        marks: ['uncertain'],
        remarks: [message(LEFT_OVER_REMARK)],
      };
      return [this.below(label, cells)];
    });
  }

  /** The rows that the form does not have, or that stand there again. */
  foreign(): DrawnRow[] {
    return foreignRowsOf(this.table).map((row) => {
      const label = row.label && { ...plain('row-label', row.label), ...this.problems.ofCell(row.label) };
      return this.below(label, foreignCells(row));
    });
  }

  /** A row below those of the form, as wide as they are. What finds no room stands in its last cell. */
  private below(label: DrawnCell | undefined, cells: readonly Cell[]): DrawnRow {
    const { gridColumns, labelColumns } = this.table.form.template;
    const room = gridColumns - (label ? Math.max(1, labelColumns) : 0);
    const drawn: DrawnCell[] = label ? [{ ...label, colSpan: gridColumns - room }] : [];
    for (const [at, cell] of cells.entries()) {
      if (at < room) drawn.push({ ...plain('value', cell), ...this.problems.ofCell(cell) });
      else
        drawn.push({
          ...(drawn.pop() ?? BARE),
          text: cells
            .slice(room - 1)
            .map(textOf)
            .join(' '),
        });
    }
    if (cells.length < room) drawn.push({ ...BARE, colSpan: room - cells.length });
    return { kind: 'foreign', cells: drawn };
  }

  private rowLabel(label: LabelTemplate, form: FormRow, row: BoundRow | undefined): DrawnCell {
    if (label !== form.label) return this.label('row-label', label, this.take('row', label));
    const drawn = this.label('row-label', label, row?.label && this.labelOf.get(row.label));
    if (row === undefined) return { ...drawn, remarks: [message(MISSING)] };
    return row.label && !drawn.source ? { ...drawn, source: placeOf(row.label) } : drawn;
  }

  /** A label of the form, in the words of the text where they differ. */
  private label(
    kind: DrawnCell['kind'],
    { text, colSpan = 1, rowSpan = 1 }: LabelTemplate,
    found?: BoundLabel,
  ): DrawnCell {
    if (found === undefined) return { ...BARE, kind, text, colSpan, rowSpan };
    const { cell, match } = found;
    const words = match === 'same' ? text : textOf(cell);
    return { ...plain(kind, cell), ...this.problems.ofCell(cell), text: words, colSpan, rowSpan };
  }

  private value(row: BoundRow, value: BoundValue): DrawnCell {
    const { heading, lines } = describeCell({ kind: 'value', table: this.table, row, value });
    const found = this.problems.ofCell(value.cell);
    const marks: Mark[] = [...found.marks];
    const remarks = [...found.remarks];
    if (!row.certain) {
      marks.push('uncertain');
      remarks.push(message(UNCERTAIN));
    } else if (isBlank(value) && this.problems.blanksMatter) {
      marks.push('blank');
      if (remarks.length === 0) remarks.push(message(BLANK));
    }
    return {
      ...plain('value', value.cell),
      colSpan: value.template.colSpan ?? 1,
      name: lines[0] ? message(CELL, { path: heading, value: lines[0] }) : heading,
      marks,
      remarks,
      equations: this.equations.get(value) ?? [],
    };
  }

  /** The place of a value that the text has not. */
  private emptyValue(form: FormRow, record: string, template: ValueTemplate, row?: BoundRow): DrawnCell {
    const { column, colSpan = 1 } = template;
    const { names, columnNames } = this.table.form;
    const path = whole(`${names.get(record) ?? record} × ${columnNames.get(record)?.get(column) ?? column}`);
    const isFirst = form.values[0] === template && form.label === undefined;
    return {
      ...BARE,
      colSpan,
      name: message(MISSING_CELL, { path }),
      marks: row ? ['uncertain'] : [],
      remarks: row ? [message(UNCERTAIN)] : isFirst ? [message(MISSING)] : [],
    };
  }

  /** The first label of the text that stands for one of the form, between two offsets; it is drawn once. */
  private take(
    of: BoundLabel['of'],
    { text }: LabelTemplate,
    from = 0,
    to = this.table.span.end,
  ): BoundLabel | undefined {
    for (const label of this.left) {
      const { start } = label.cell.slot;
      if (label.of !== of || label.template.text !== text || start < from || start >= to) continue;
      this.left.delete(label);
      return label;
    }
    return undefined;
  }

  /** Between which offsets the header of a block of rows stands; undefined for a block that has no rows. */
  private boundsOfHeader(first: FormRow): { from: number; to: number } | undefined {
    const { form, rows } = this.table;
    const next =
      form.rows.find(({ index, headers }) => index > first.index && headers.length > 0)?.index ?? form.rows.length;
    const starts = rows
      .filter((row) => row.form.index >= first.index && row.form.index < next)
      .map(({ row }) => row.span.start);
    if (starts.length === 0) return undefined;
    const to = Math.min(...starts);
    const above = rows.filter(({ row }) => row.span.start < to).map(({ row }) => row.span.end);
    return { from: Math.max(0, ...above), to };
  }
}

const BARE: DrawnCell = { kind: 'value', text: '', colSpan: 1, rowSpan: 1, marks: [], remarks: [], equations: [] };

function plain(kind: DrawnCell['kind'], cell: Cell): DrawnCell {
  return { ...BARE, kind, text: textOf(cell), source: placeOf(cell) };
}

function textOf({ text }: Cell): string {
  return onOneLine(text);
}
