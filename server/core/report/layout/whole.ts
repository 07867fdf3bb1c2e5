import type { Cell, Row } from '../../tables/table.ts';
import { keyOf } from '../../templates/form.ts';
import type { HeaderRowTemplate, LabelTemplate } from '../../templates/template.ts';
import type { NominalColumns } from '../nominal.ts';
import type { BoundRow, BoundTable } from '../report.ts';

/**
 * Whether the rows of a table stand cell by cell as the form has them, as most do: then nothing is wrong with its layout,
 * and nobody needs to look closer. What only seems to be wrong makes it false; a row that is missing does not, unless it
 * began a group.
 */
export function standsAsOnForm(table: BoundTable, nominal: NominalColumns): boolean {
  const { form, pieces, rows } = table;
  const [piece, ...others] = pieces;
  if (piece === undefined || others.length > 0) return false;
  let next = 0;
  let bound = 0;
  for (const template of form.template.rows) {
    const row = piece.rows[next];
    if (template.kind === 'header') {
      if (row === undefined || !isHeader(table, row, template, nominal)) return false;
      next++;
      continue;
    }
    const found = rows[bound];
    if (found?.form.template === template) {
      if (found.row !== row || !isInPlace(table, found, nominal)) return false;
      bound++;
      next++;
    } else if (template.labels.length !== 1) return false;
  }
  return next === piece.rows.length;
}

/** Whether the labels of a header row stand in their columns, and nothing else in the row. */
function isHeader(table: BoundTable, { cells }: Row, header: HeaderRowTemplate, { headers }: NominalColumns): boolean {
  const columns = headers.get(header);
  let next = 0;
  for (const cell of cells) {
    if (cell.column === columns?.[next] && says(table, cell, header.cells[next])) next++;
    else if (cell.text !== '') return false;
  }
  return next === header.cells.length;
}

/** Whether the values of a row and the labels that begin in it stand where they should. */
function isInPlace(
  table: BoundTable,
  { row, form, label, values, certain, moved }: BoundRow,
  { rows }: NominalColumns,
): boolean {
  const place = rows.get(form);
  if (!certain || moved || place === undefined || values[0]?.cell.column !== place.value) return false;
  if (label?.column !== place.label) return false;
  const { labels } = form.template;
  for (let outer = 0, at = 0; outer < labels.length - 1; outer++) {
    while (at < row.cells.length && !says(table, row.cells[at], labels[outer])) at++;
    if (at === row.cells.length) return false;
  }
  return true;
}

/** Whether a cell holds a label, be it misspelt. */
function says({ labels }: BoundTable, cell: Cell | undefined, label: LabelTemplate | undefined): boolean {
  if (cell === undefined || label === undefined) return false;
  if (cell.text === label.text || keyOf(cell.text) === keyOf(label.text)) return true;
  return cell.text !== '' && labels.some((bound) => bound.cell === cell && bound.template.text === label.text);
}
