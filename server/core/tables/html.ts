import { isSpace, trim } from '../text/characters.ts';
import type { Edit } from '../text/edits.ts';
import { labelKey } from '../text/labels.ts';
import type { Span } from '../text/span.ts';
import { joinWritten } from './cells.ts';
import type { Dialect, RowInsertion } from './dialect.ts';
import { hasWordAt, plainText, textRuns } from './markup.ts';
import type { Source } from './source.ts';
import { SpanningCell } from './standing-cell.ts';
import type { Cell, GridCell, GridRow, Piece, Row, Written, WrittenRow } from './table.ts';

/** An HTML table inside the text, with truly merged cells, as PDF converters write it. */
export const html: Dialect = {
  name: 'html',
  placesForMergedLeft: true,
  read,
  writeRows: ({ rows }) => writeRows(rows),
  between: (eol) => eol,
  write({ rows }, eol) {
    const lines: Written[] = [{ text: '<table>', values: [] }, ...writeRows(rows), { text: '</table>', values: [] }];
    return joinWritten(lines, eol);
  },
  setCell: (_text, cell, content) => ({ span: cell.span, newText: content }),
  insertRow,
};

const TAG_NAMES = ['td', 'th', 'tr', 'table'] as const;
type TagName = (typeof TAG_NAMES)[number];

/** A tag of a table, from its `<` to just behind its `>`. */
interface Tag extends Span {
  readonly name: TagName;
  readonly closing: boolean;
}

/** A table that is being read. */
interface OpenTable {
  readonly start: number;
  readonly rows: Row[];
  /** For each grid column the first row to which the last cell in it does not reach. */
  readonly reaches: number[];
}

/** A row that is being read. */
interface OpenRow {
  readonly start: number;
  readonly cells: Cell[];
  /** The grid column the next cell may begin in, before cells from above are stepped over. */
  column: number;
}

function read({ text, lines }: Source, from: number, to: number): Piece[] {
  const pieces: Piece[] = [];
  const last = lines.lineSpan(to - 1).end;
  const tags = tagsBetween(text, lines.lineSpan(from).start, last);
  let table: OpenTable | undefined;
  let row: OpenRow | undefined;
  let cell: Tag | undefined;

  const endCell = (end: number) => {
    if (cell && row && table) addCell(text, table, row, cell, end);
    cell = undefined;
  };
  const endRow = (textEnd: number, rowEnd: number) => {
    endCell(textEnd);
    if (row && table) table.rows.push({ cells: row.cells, span: { start: row.start, end: rowEnd } });
    row = undefined;
  };
  const endTable = (textEnd: number, end: number) => {
    endRow(textEnd, textEnd);
    if (table && table.rows.length > 0)
      pieces.push({ dialect: 'html', rows: table.rows, span: { start: table.start, end } });
    table = undefined;
  };

  for (const tag of tags) {
    if (tag.name === 'table') {
      endTable(tag.start, tag.closing ? tag.end : tag.start);
      if (!tag.closing) table = { start: tag.start, rows: [], reaches: [] };
    } else if (tag.name === 'tr') {
      endRow(tag.start, tag.closing ? tag.end : tag.start);
      if (!tag.closing) row = { start: tag.start, cells: [], column: 0 };
    } else {
      endCell(tag.start);
      if (tag.closing) continue;
      row ??= { start: tag.start, cells: [], column: 0 };
      cell = tag;
    }
  }
  endTable(last, last);
  return pieces;
}

/** No table of the form is nearly as wide: behind this column a cell is not known to reach down. */
const MOST_COLUMNS = 100;

/** The tags of `<table>`, `<tr>`, `<td>` and `<th>`; comments and all other tags are stepped over. */
function tagsBetween(whole: string, from: number, to: number): Tag[] {
  const tags: Tag[] = [];
  const text = whole.slice(0, to);
  let at = text.indexOf('<', from);
  while (at >= 0) {
    const comment = text.startsWith('<!--', at);
    const close = comment ? text.indexOf('-->', at) : text.indexOf('>', at);
    if (close < 0) break;
    const end = close + (comment ? 3 : 1);
    const closing = text[at + 1] === '/';
    const name = comment ? undefined : tagName(text, closing ? at + 2 : at + 1);
    if (name !== undefined) tags.push({ name, closing, start: at, end });
    at = text.indexOf('<', end);
  }
  return tags;
}

function tagName(text: string, start: number): TagName | undefined {
  return TAG_NAMES.find((name) => hasWordAt(text, name, start) && endsName(text.charCodeAt(start + name.length)));
}

/** Whether the name of a tag ends before this unit (HTML Standard, "tag name state"). */
function endsName(unit: number): boolean {
  return isSpace(unit) || unit === 47 || unit === 62;
}

function addCell(text: string, { rows, reaches }: OpenTable, row: OpenRow, tag: Tag, end: number): void {
  const hasAttributes = tag.end - tag.start > '<td>'.length;
  const attributes = hasAttributes ? text.slice(tag.start, tag.end).toLowerCase() : '';
  const colSpan = spanAttribute(attributes, 'colspan');
  const rowSpan = spanAttribute(attributes, 'rowspan');
  while ((reaches[row.column] ?? 0) > rows.length) row.column++;
  const slot = { start: tag.end, end };
  const written = content(text, slot);
  row.cells.push(new SpanningCell(written.text, written.span, slot, row.column, colSpan, rowSpan));
  const next = row.column + colSpan;
  for (let column = row.column; column < Math.min(next, MOST_COLUMNS); column++)
    reaches[column] = rows.length + rowSpan;
  row.column = next;
}

/** The written text inside a cell: from the first to the last character that is neither in a tag nor white space. */
function content(text: string, slot: Span): { text: string; span: Span } {
  const raw = text.slice(slot.start, slot.end);
  if (!raw.includes('<')) {
    const span = trim(text, slot.start, slot.end);
    const blank = span.start === span.end;
    return {
      text: plainText(text.slice(span.start, span.end)),
      span: blank ? { start: slot.start, end: slot.start } : span,
    };
  }
  const runs = textRuns(raw)
    .map((run) => trim(text, slot.start + run.start, slot.start + run.end))
    .filter((run) => run.start < run.end);
  const first = runs[0];
  const last = runs.at(-1);
  if (first === undefined || last === undefined) {
    const inside = textRuns(raw)[0];
    const place = slot.start + (inside?.start ?? raw.indexOf('>') + 1);
    return { text: '', span: { start: place, end: place } };
  }
  const span = { start: first.start, end: last.end };
  return { text: plainText(text.slice(span.start, span.end)), span };
}

/** The number in an attribute of a tag in lower case. HTML caps both attributes at 1000 columns (HTML Standard, "table model"); a wrong value counts as 1. */
function spanAttribute(tag: string, name: string): number {
  const at = tag.indexOf(`${name}=`);
  if (at < 0) return 1;
  const value = Number.parseInt(
    tag
      .slice(at + name.length + 1)
      .replace('"', '')
      .replace("'", ''),
    10,
  );
  return value >= 1 ? Math.min(value, 1000) : 1;
}

function writeRows(rows: readonly GridRow[]): WrittenRow[] {
  return rows.map((row) => ({ ...writeRow(row), suits: ({ cells }) => suits(cells, row) }));
}

/** Whether the cells that stand in a row are those it is to have, merged alike. */
function suits(cells: readonly Cell[], row: GridRow): boolean {
  return (
    cells.length === row.length &&
    row.every(({ text, source, value, colSpan, rowSpan }, at) => {
      const cell = cells[at];
      if (cell === undefined || cell.colSpan !== colSpan || cell.rowSpan !== rowSpan) return false;
      return cell === source || (!value && labelKey(cell.text) === labelKey(text));
    })
  );
}

function writeRow(row: GridRow): Written {
  let text = '<tr>';
  const values: Span[] = [];
  for (const cell of row) {
    text += `<td${spans(cell.rowSpan, cell.colSpan)}>`;
    if (cell.value) values.push({ start: text.length, end: text.length + cell.text.length });
    text += `${cell.text}</td>`;
  }
  return { text: `${text}</tr>`, values };
}

function spans(rowSpan: number, colSpan: number): string {
  return (rowSpan > 1 ? ` rowspan="${rowSpan}"` : '') + (colSpan > 1 ? ` colspan="${colSpan}"` : '');
}

/** Puts a row in, and makes the merged labels that reach over its place one row longer. */
function insertRow({ text, eol, piece, beside, side, labels, values, covering }: RowInsertion): Edit[] {
  const at = side === 'before' ? beside.span.start : beside.span.end;
  const lineStart = Math.max(text.lastIndexOf('\n', beside.span.start), text.lastIndexOf('\r', beside.span.start)) + 1;
  const indent =
    trim(text, lineStart, beside.span.start).start >= beside.span.start ? text.slice(lineStart, beside.span.start) : '';
  const between = eol + indent;
  const written = writeRow([...labels, ...values]);
  const shift = side === 'before' ? 0 : between.length;
  const row: Edit = {
    span: { start: at, end: at },
    newText: side === 'before' ? written.text + between : between + written.text,
    tabStops: written.values.map(({ start, end }) => ({ start: start + shift, end: end + shift })),
  };
  const index = piece.rows.indexOf(beside) + (side === 'after' ? 1 : 0);
  return [...lengthened(text, piece, index, covering), row];
}

/**
 * The edits that add 1 to the `rowspan` of every cell that reaches from above `index` to that row or past it, or should
 * and ends above it, unless it is as long as on the form already: then the row was taken out from under it.
 */
function lengthened(text: string, piece: Piece, index: number, covering: readonly GridCell[]): Edit[] {
  const whole = new Map(covering.map((cell) => [labelKey(cell.text), cell.rowSpan]));
  const edits: Edit[] = [];
  piece.rows.slice(0, index).forEach((row, above) => {
    for (const cell of row.cells) {
      const length = whole.get(labelKey(cell.text));
      const reach = above + cell.rowSpan;
      const reaches = reach > index || (reach === index && cell.rowSpan > 1 && length !== undefined);
      if (!reaches || cell.rowSpan >= (length ?? Number.POSITIVE_INFINITY)) continue;
      const tagStart = text.lastIndexOf('<', cell.slot.start - 1);
      const tag = text.slice(tagStart, cell.slot.start);
      const at = tag.toLowerCase().indexOf('rowspan=');
      const digits = at + tag.slice(at).search(/\d/u);
      const end = digits + tag.slice(digits).search(/\D/u);
      edits.push({ span: { start: tagStart + digits, end: tagStart + end }, newText: String(cell.rowSpan + 1) });
    }
  });
  return edits;
}
