import type { FormRow, FormTable } from '../../templates/form.ts';
import { labelKey, similarity, withoutGloss } from '../../text/labels.ts';
import { isLabel, type ReadRow, type Word } from './read-rows.ts';

/** What a row of the text is to the form. */
export type Aligned =
  /** A row of the form; `words` where its label departs in words. `moved` where it stands out of order. */
  | {
      readonly kind: 'row';
      readonly read: ReadRow;
      readonly form: FormRow;
      readonly label?: Word;
      readonly match: Match;
      readonly moved: boolean;
    }
  /** A row of the form once more: the second of two with its label, or, where it has none, the one with fewer numbers. */
  | { readonly kind: 'repeated'; readonly read: ReadRow; readonly form: FormRow; readonly label?: Word }
  /** A row with figures that the form does not have. */
  | { readonly kind: 'unknown'; readonly read: ReadRow; readonly label: Word }
  | { readonly kind: 'header'; readonly read: ReadRow }
  | { readonly kind: 'blank'; readonly read: ReadRow };

export type Match = 'same' | 'words';

/** Below this two labels are not one label misspelt. */
const LEAST_SIMILARITY = 0.4;

/** Says of every row of a table what it is on the form: a global alignment on the likeness of labels. */
export function alignRows(form: FormTable, rows: readonly ReadRow[]): Aligned[] {
  const [first, ...others] = form.rows;
  if (first !== undefined && others.length === 0 && first.label === undefined) return alignUnlabelled(first, rows);

  const readings = rows.map((read) => readLabel(form, read));
  const data = readings.filter((reading) => reading.kind === 'known' || reading.kind === 'open');
  const partners = inOrder(data) ? undefined : align(form, data);
  const taken = new Set(partners?.values());
  const aligned: Aligned[] = [];
  for (const reading of readings) {
    const { read } = reading;
    if (reading.kind === 'header' || reading.kind === 'blank') {
      aligned.push({ kind: reading.kind, read });
      continue;
    }
    const partner = partners ? partners.get(reading) : rowOf(reading);
    const { label } = reading;
    if (partner !== undefined)
      aligned.push({
        kind: 'row',
        read,
        form: partner,
        label,
        match: reading.kind === 'known' ? 'same' : 'words',
        moved: false,
      });
    else if (reading.kind === 'open') aligned.push({ kind: 'unknown', read, label });
    else if (taken.has(reading.form)) aligned.push({ kind: 'repeated', read, form: reading.form, label });
    else {
      taken.add(reading.form);
      aligned.push({ kind: 'row', read, form: reading.form, label, match: 'same', moved: true });
    }
  }
  return aligned;
}

/** What the label of a row says by itself. */
type Reading =
  | { readonly kind: 'known'; readonly read: ReadRow; readonly label: Word; readonly form: FormRow }
  | { readonly kind: 'open'; readonly read: ReadRow; readonly label: Word }
  | { readonly kind: 'header'; readonly read: ReadRow }
  | { readonly kind: 'blank'; readonly read: ReadRow };

type DataReading = Extract<Reading, { kind: 'known' | 'open' }>;

function readLabel(form: FormTable, read: ReadRow): Reading {
  const { words } = read;
  for (let at = words.length - 1; at >= 0; at--) {
    const label = words[at];
    const known = label && isLabel(read, label) ? form.rowByKey.get(label.key) : undefined;
    if (label && known) return { kind: 'known', read, label, form: known };
  }
  const innermost = innermostOf(form, read);
  if (innermost === undefined) return { kind: words.length > 0 ? 'header' : 'blank', read };
  if (read.numbers === 0 && isHeader(form, read)) return { kind: 'header', read };
  const known = form.rowByBareKey.get(innermost.key) ?? form.rowByKey.get(glossless(innermost));
  if (known) return { kind: 'known', read, label: innermost, form: known };
  return { kind: 'open', read, label: innermost };
}

/** The last label that is not of a group; text in a value cell, such as 无, is too short to be a label. */
function innermostOf(form: FormTable, read: ReadRow): Word | undefined {
  return read.words.findLast(
    (word) =>
      isLabel(read, word) && word.key.length >= 2 && !form.groupByKey.has(word.key) && !form.headerByKey.has(word.key),
  );
}

function isHeader(form: FormTable, { words }: ReadRow): boolean {
  return words.some(({ key }) => form.headerByKey.has(key) || isLikeHeader(form, key)) || words.length > 3;
}

/** Whether a label without figures is a header label misspelt rather than the label of a row. */
function isLikeHeader({ headerByKey, rowByKey }: FormTable, key: string): boolean {
  const likest = (keys: Iterable<string>) => {
    let most = 0;
    for (const known of keys) most = Math.max(most, similarity(key, known, most));
    return most;
  };
  const header = likest(headerByKey.keys());
  return header >= LEAST_SIMILARITY && header > likest(rowByKey.keys());
}

function glossless({ cell }: Word): string {
  const plain = withoutGloss(cell.text);
  return plain === undefined ? '' : labelKey(plain);
}

function rowOf(reading: DataReading): FormRow | undefined {
  return reading.kind === 'known' ? reading.form : undefined;
}

/** Whether all labels are known and stand in the order of the form: then there is nothing to align. */
function inOrder(readings: readonly DataReading[]): boolean {
  let last = -1;
  for (const reading of readings) {
    if (reading.kind === 'open' || reading.form.index <= last) return false;
    last = reading.form.index;
  }
  return true;
}

/** The best partners in order: the alignment with the greatest sum of likenesses (Needleman and Wunsch, 1970). */
function align(form: FormTable, readings: readonly DataReading[]): Map<DataReading, FormRow> {
  const columns = form.rows.length + 1;
  const known = new Set(readings.map(rowOf));
  const likeness = readings.map((reading) => form.rows.map((row) => likenessOf(reading, row, known)));
  const score = new Float64Array((readings.length + 1) * columns);
  for (let i = readings.length - 1; i >= 0; i--) {
    for (let j = columns - 2; j >= 0; j--) {
      const skip = Math.max(score[(i + 1) * columns + j] ?? 0, score[i * columns + j + 1] ?? 0);
      const like = likeness[i]?.[j] ?? 0;
      score[i * columns + j] = Math.max(skip, like > 0 ? like + (score[(i + 1) * columns + j + 1] ?? 0) : 0);
    }
  }
  const partners = new Map<DataReading, FormRow>();
  for (let i = 0, j = 0; i < readings.length && j < columns - 1; ) {
    const here = score[i * columns + j] ?? 0;
    const like = likeness[i]?.[j] ?? 0;
    const reading = readings[i];
    const row = form.rows[j];
    if (reading && row && like > 0 && here === like + (score[(i + 1) * columns + j + 1] ?? 0)) {
      partners.set(reading, row);
      i++;
      j++;
    } else if (here === (score[(i + 1) * columns + j] ?? 0)) i++;
    else j++;
  }
  return partners;
}

/** A known label is like its own row only, and no open label is like a row that stands there under its own name. */
function likenessOf(reading: DataReading, row: FormRow, known: ReadonlySet<FormRow | undefined>): number {
  if (reading.kind === 'known') return reading.form === row ? 2 : 0;
  if (known.has(row)) return 0;
  const like = similarity(reading.label.key, row.key, LEAST_SIMILARITY);
  return like >= LEAST_SIMILARITY ? like : 0;
}

/**
 * A table whose one row has no label: the row with the most numbers, else the longest blank one below the header. Another
 * with a cell for every value, and figures in most of them, is that row again. One that numbers the columns is header.
 */
function alignUnlabelled(form: FormRow, rows: readonly ReadRow[]): Aligned[] {
  const width = form.values.length;
  const candidates = rows.filter(
    (read) =>
      !numbersColumns(read, width) && (read.numbers > 0 || (read.words.length === 0 && read.row.cells.length >= width)),
  );
  const best = candidates.reduce<ReadRow | undefined>(
    (found, read) => (found === undefined || read.numbers > found.numbers ? read : found),
    undefined,
  );
  return rows.map((read) => {
    if (read === best) return { kind: 'row', read, form, match: 'same', moved: false };
    if (read.words.length > 0 || numbersColumns(read, width)) return { kind: 'header', read };
    const isWhole = read.row.cells.length >= width && read.numbers * 2 > width;
    return isWhole ? { kind: 'repeated', read, form } : { kind: 'blank', read };
  });
}

/** Whether a row reads 1, 2, 3 and so on over all its columns. As figures these could not add up. */
function numbersColumns({ amounts, numbers }: ReadRow, width: number): boolean {
  return numbers >= width && amounts.every((amount, at) => amount.kind !== 'number' || amount.value === at + 1);
}
