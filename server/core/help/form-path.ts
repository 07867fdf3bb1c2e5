import type { BoundValue } from '../report/report.ts';
import type { FormRow, FormTable } from '../templates/form.ts';
import type { HeaderRowTemplate, LabelTemplate, ValueTemplate } from '../templates/template.ts';

/** The way to a value cell of the form, from the outermost label to the innermost, as the form prints them. */
export interface FormPath {
  /** 三、本年度办理结果, （三）不予公开, 8.属于行政查询事项 */
  readonly rows: readonly string[];
  /** 法人或其他组织, 商业企业 */
  readonly columns: readonly string[];
}

/** The path of a value cell. Its row is of the form, so it has one; where the table has no row labels, headers stand in. */
export function pathOf(form: FormTable, { record, template }: BoundValue): FormPath {
  const row = rowOf(form, record.id);
  if (row === undefined) return { rows: [record.short], columns: [] };
  const { gridColumns, labelColumns } = form.template;
  const rows: string[] = [];
  const columns: string[] = [];
  for (const { text, column, colSpan = 1 } of headersOver(form, row, template)) {
    // What stands over the whole table names the block of rows; what stands over all figures tells none apart.
    if (colSpan === gridColumns) rows.push(text);
    else if (column !== undefined || colSpan < gridColumns - labelColumns) columns.push(text);
  }
  rows.push(...row.path.map(({ text }) => text));
  // 行政诉讼 › 未经复议直接起诉 are the rows of a table that has none.
  if (rows.length === 0) rows.push(...columns.splice(0, columns.length - 1));
  return { rows, columns };
}

/** The labels from the outermost down to this one; only itself where the form has it in several places, or over no value. */
export function pathTo(form: FormTable, { text }: LabelTemplate): readonly string[] {
  const found = new Map<string, string[]>();
  for (const row of form.rows) {
    for (const labels of [row.path, ...row.values.map((value) => headersOver(form, row, value))]) {
      const at = labels.findIndex((label) => label.text === text);
      const path = labels.slice(0, at + 1).map((label) => label.text);
      if (at >= 0) found.set(path.join('\n'), path);
    }
  }
  const [path, ...others] = found.values();
  return path === undefined || others.length > 0 ? [text] : path;
}

/** Whether a value cell of the form stands in the row, the column or the group that a label names, wherever it is so named. */
export function isUnder(form: FormTable, { text }: LabelTemplate, { record, template }: BoundValue): boolean {
  const row = rowOf(form, record.id);
  return row !== undefined && [...row.path, ...headersOver(form, row, template)].some((label) => label.text === text);
}

function rowOf(form: FormTable, record: string): FormRow | undefined {
  return form.rows.find(({ template }) => template.records.some(({ id }) => id === record));
}

/** The header labels over a value cell, from the top. */
function headersOver(form: FormTable, row: FormRow, value: ValueTemplate): LabelTemplate[] {
  const column = columnOf(form, row, value);
  const headers = form.rows.findLast(({ index, headers }) => index <= row.index && headers.length > 0)?.headers ?? [];
  return spread(headers)
    .filter(({ from, to }) => from <= column && column < to)
    .map(({ label }) => label);
}

/** The grid column in which a value cell begins. */
function columnOf({ template }: FormTable, { values }: FormRow, value: ValueTemplate): number {
  let column = template.labelColumns;
  for (const { colSpan = 1 } of values.slice(0, values.indexOf(value))) column += colSpan;
  return column;
}

interface Placed {
  readonly label: LabelTemplate;
  /** The grid columns it takes, half-open, and the first row below it. */
  readonly from: number;
  readonly to: number;
  readonly below: number;
}

/** Where each label of a header stands, row by row. */
function spread(headers: readonly HeaderRowTemplate[]): Placed[] {
  const placed: Placed[] = [];
  for (const [at, { cells }] of headers.entries()) {
    const fromAbove = placed.filter(({ below }) => below > at);
    let from = 0;
    for (const label of cells) {
      for (const { from: start, to } of fromAbove) if (start === from) from = to;
      const to = from + (label.colSpan ?? 1);
      placed.push({ label, from, to, below: at + (label.rowSpan ?? 1) });
      from = to;
    }
  }
  return placed;
}
