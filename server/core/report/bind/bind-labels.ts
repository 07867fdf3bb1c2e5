import { once } from '../../once.ts';
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
  const headers = once(() => new Headers(form, rows));
  const labels: BoundLabel[] = [];
  rows.forEach((row, at) => {
    if (row.kind === 'row') rowLabels(form, row, labels);
    else if (row.kind === 'header') headerLabels(form, headers, row.read, at, labels);
  });
  return labels;
}

function rowLabels(
  form: FormTable,
  { read, form: row, label, match }: Extract<Aligned, { kind: 'row' }>,
  labels: BoundLabel[],
): void {
  for (const word of read.words) {
    if (label === undefined || word.index >= label.index) break;
    const outer = outerLabel(form, row, read, word);
    if (outer) labels.push(outer);
  }
  if (label && row.label) labels.push(bound(row.label, label, read, match, 'row'));
}

/** The label of a group: a known one as it is, another as the likest of those on the path of its row. */
function outerLabel(form: FormTable, row: FormRow, read: ReadRow, word: Word): BoundLabel | undefined {
  const known = form.groupByKey.get(word.key) ?? form.headerByKey.get(word.key);
  if (known) return bound(known, word, read, 'same', 'row');
  const nearest = likest(word.key, row.path.slice(0, -1));
  return nearest && bound(nearest, word, read, 'words', 'row');
}

function headerLabels(
  form: FormTable,
  headersOf: () => Headers,
  read: ReadRow,
  at: number,
  labels: BoundLabel[],
): void {
  const open: Word[] = [];
  for (const word of read.words) {
    const known = form.headerByKey.get(word.key) ?? form.groupByKey.get(word.key) ?? glossed(form, word);
    if (known) labels.push(bound(known, word, read, 'same', 'column'));
    else open.push(word);
  }
  if (open.length === 0) return;
  const headers = headersOf();
  const expected = headersOver(form, headers.rowBelow(at));
  const begun = read.words.filter((word) => !headers.isRepeated(at, word));
  for (const word of open) {
    if (headers.isFragment(at, word)) continue;
    const label =
      opposite(expected, read.words, word) ??
      opposite(expected, begun, word) ??
      likest(word.key, headers.unused(expected));
    if (label) labels.push(bound(label, word, read, 'words', 'column'));
  }
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

/** What surrounds the header rows of a table, found in one pass. */
class Headers {
  /** For every row the first data row below it. */
  private readonly below: readonly (FormRow | undefined)[];
  /** For every row of a header the words in its columns that are no header labels, in all rows of that header. */
  private readonly words: readonly (ReadonlyMap<number, ReadonlySet<string>> | undefined)[];
  /** All words in header rows. */
  private readonly used: ReadonlySet<string>;
  /** For every header row the words in its columns. */
  private readonly columns: readonly (ReadonlyMap<number, string> | undefined)[];

  constructor(form: FormTable, rows: readonly Aligned[]) {
    const below: (FormRow | undefined)[] = [];
    let next: FormRow | undefined;
    for (let at = rows.length - 1; at >= 0; at--) {
      below[at] = next;
      const row = rows[at];
      if (row?.kind === 'row') next = row.form;
    }
    this.below = below;
    const used = new Set<string>();
    for (const { kind, read } of rows) if (kind === 'header') for (const { key } of read.words) used.add(key);
    this.used = used;
    this.columns = rows.map(({ kind, read }) =>
      kind === 'header' ? new Map(read.words.map(({ cell, key }) => [cell.column, key])) : undefined,
    );
    let open: Map<number, Set<string>> | undefined;
    this.words = rows.map((row) => {
      if (!isHeaderOrBlank(row)) open = undefined;
      else {
        open ??= new Map();
        for (const { cell, key } of row.read.words) {
          if (form.headerByKey.has(key)) continue;
          open.set(cell.column, (open.get(cell.column) ?? new Set()).add(key));
        }
      }
      return open;
    });
  }

  /** The data row that a header stands over. */
  rowBelow(at: number): FormRow | undefined {
    return this.below[at];
  }

  /** Whether a word is a part of a label cut in two, above or below: the header is broken, its words are not wrong. */
  isFragment(at: number, { cell, key }: Word): boolean {
    const inColumn = this.words[at]?.get(cell.column);
    return key.length < 2 || (inColumn?.size ?? 0) > (inColumn?.has(key) ? 1 : 0);
  }

  /** Whether a word stands in the header row above as well: a merged cell that was written out again. */
  isRepeated(at: number, { cell, key }: Word): boolean {
    return this.columns[at - 1]?.get(cell.column) === key;
  }

  /** The header labels that stand nowhere in the table under their own name. */
  unused(expected: readonly HeaderRowTemplate[]): LabelTemplate[] {
    return expected.flatMap(({ cells }) => cells).filter((cell) => !keysOf(cell).some((key) => this.used.has(key)));
  }
}

function isHeaderOrBlank({ kind }: Aligned): boolean {
  return kind === 'header' || kind === 'blank';
}

/** The label of the form at the same place of a header row with as many cells, most of them the same. */
function opposite(
  expected: readonly HeaderRowTemplate[],
  words: readonly Word[],
  word: Word,
): LabelTemplate | undefined {
  const row = expected.find(
    ({ cells }) =>
      cells.length === words.length && cells.some((cell, at) => keysOf(cell).includes(words[at]?.key ?? '')),
  );
  return row?.cells[words.indexOf(word)];
}

function likest(key: string, labels: readonly LabelTemplate[]): LabelTemplate | undefined {
  let best: LabelTemplate | undefined;
  let most = LEAST_SIMILARITY;
  for (const label of labels) {
    for (const candidate of keysOf(label)) {
      const like = similarity(key, candidate, most);
      if (like < most) continue;
      most = like;
      best = label;
    }
  }
  return best;
}
