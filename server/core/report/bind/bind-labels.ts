import { type FormRow, type FormTable, keysOf } from '../../templates/form.ts';
import type { HeaderRowTemplate, LabelTemplate } from '../../templates/template.ts';
import { labelKey, similarity, withoutGloss } from '../../text/labels.ts';
import type { BoundLabel } from '../report.ts';
import type { Aligned } from './align-rows.ts';
import type { ReadRow, Word } from './read-rows.ts';

/** Below this a word in a header or beside a label is not that label misspelt, but something else. */
const LEAST_SIMILARITY = 0.5;

/** Binds the labels of a table to those of the form: of its rows, of the groups left of them, of its header. */
export function bindLabels(form: FormTable, rows: readonly Aligned[]): BoundLabel[] {
  const labels: BoundLabel[] = [];
  rows.forEach((row, at) => {
    if (row.kind === 'row') labels.push(...rowLabels(form, row));
    else if (row.kind === 'header') labels.push(...headerLabels(form, rows, at));
  });
  return labels;
}

function rowLabels(
  form: FormTable,
  { read, form: row, label, match }: Extract<Aligned, { kind: 'row' }>,
): BoundLabel[] {
  const labels: BoundLabel[] = [];
  for (const word of read.words) {
    if (label === undefined || word.index >= label.index) break;
    const outer = outerLabel(form, row, read, word);
    if (outer) labels.push(outer);
  }
  if (label && row.label) labels.push(bound(row.label, label, read, match, 'row'));
  return labels;
}

/** The label of a group: a known one as it is, another as the likest of those on the path of its row. */
function outerLabel(form: FormTable, row: FormRow, read: ReadRow, word: Word): BoundLabel | undefined {
  const known = form.groupByKey.get(word.key) ?? form.headerByKey.get(word.key);
  if (known) return bound(known, word, read, 'same', 'row');
  const nearest = likest(word.key, row.path.slice(0, -1));
  return nearest && bound(nearest, word, read, 'words', 'row');
}

function headerLabels(form: FormTable, rows: readonly Aligned[], at: number): BoundLabel[] {
  const row = rows[at];
  if (row === undefined) return [];
  const { read } = row;
  const labels: BoundLabel[] = [];
  const open: Word[] = [];
  for (const word of read.words) {
    const known = form.headerByKey.get(word.key) ?? form.groupByKey.get(word.key) ?? glossed(form, word);
    if (known) labels.push(bound(known, word, read, 'same', 'column'));
    else open.push(word);
  }
  if (open.length === 0) return labels;
  const expected = headersOver(form, nextRow(rows, at));
  const begun = read.words.filter((word) => !isRepeated(rows, at, word));
  for (const word of open) {
    if (isFragment(form, rows, at, word)) continue;
    const label =
      opposite(expected, read.words, word) ??
      opposite(expected, begun, word) ??
      likest(word.key, unused(expected, rows));
    if (label) labels.push(bound(label, word, read, 'words', 'column'));
  }
  return labels;
}

function bound(
  template: LabelTemplate,
  { cell }: Word,
  { row }: ReadRow,
  match: BoundLabel['match'],
  of: BoundLabel['of'],
): BoundLabel {
  return { template, cell, row, match, of };
}

/** A header label with a unit or a gloss behind it is still that label. */
function glossed(form: FormTable, { cell }: Word): LabelTemplate | undefined {
  const plain = withoutGloss(cell.text);
  return plain === undefined ? undefined : form.headerByKey.get(labelKey(plain));
}

/** The header rows of the form over a row; all of them where that row is missing or stands out of place. */
function headersOver(form: FormTable, row: FormRow | undefined): readonly HeaderRowTemplate[] {
  return row && row.headers.length > 0 ? row.headers : form.rows.flatMap(({ headers }) => headers);
}

/** The data row that a header stands over. */
function nextRow(rows: readonly Aligned[], at: number): FormRow | undefined {
  for (let below = at + 1; below < rows.length; below++) {
    const row = rows[below];
    if (row?.kind === 'row') return row.form;
  }
  return undefined;
}

/** Whether a word is a part of a label cut in two, above or below: the header is broken, its words are not wrong. */
function isFragment(form: FormTable, rows: readonly Aligned[], at: number, word: Word): boolean {
  if (word.key.length < 2) return true;
  return headerRun(rows, at).some(
    (row) =>
      row !== rows[at] &&
      row.read.words.some(
        ({ cell, key }) => cell.column === word.cell.column && key !== word.key && !form.headerByKey.has(key),
      ),
  );
}

/** Whether a word stands in the header row above as well: a merged cell that was written out again. */
function isRepeated(rows: readonly Aligned[], at: number, { cell, key }: Word): boolean {
  const above = rows[at - 1];
  return (
    above?.kind === 'header' && above.read.words.some((word) => word.key === key && word.cell.column === cell.column)
  );
}

/** The rows above and below that are no data rows: the header a row is part of. */
function headerRun(rows: readonly Aligned[], at: number): Aligned[] {
  let from = at;
  let to = at + 1;
  while (isHeaderOrBlank(rows[from - 1])) from--;
  while (isHeaderOrBlank(rows[to])) to++;
  return rows.slice(from, to);
}

function isHeaderOrBlank(row: Aligned | undefined): boolean {
  return row?.kind === 'header' || row?.kind === 'blank';
}

/** The label of the form at the same place of a header row with as many cells, most of them the same. */
function opposite(
  expected: readonly HeaderRowTemplate[],
  words: readonly Word[],
  word: Word,
): LabelTemplate | undefined {
  const place = words.indexOf(word);
  const row = expected.find(
    ({ cells }) =>
      cells.length === words.length && cells.some((cell, at) => keysOf(cell).includes(words[at]?.key ?? '')),
  );
  return row?.cells[place];
}

/** The header labels that stand nowhere in the table under their own name. */
function unused(expected: readonly HeaderRowTemplate[], rows: readonly Aligned[]): LabelTemplate[] {
  const used = new Set(rows.flatMap((row) => (row.kind === 'header' ? row.read.words.map(({ key }) => key) : [])));
  return expected.flatMap(({ cells }) => cells).filter((cell) => !keysOf(cell).some((key) => used.has(key)));
}

function likest(key: string, labels: readonly LabelTemplate[]): LabelTemplate | undefined {
  let best: LabelTemplate | undefined;
  let most = LEAST_SIMILARITY;
  for (const label of labels) {
    for (const candidate of keysOf(label)) {
      const like = similarity(key, candidate);
      if (like < most) continue;
      most = like;
      best = label;
    }
  }
  return best;
}
