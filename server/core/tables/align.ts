import { displayWidth } from '../text/display-width.ts';
import { LineIndex } from '../text/lines.ts';
import { isDelimiterRow, readBarRow } from './bars.ts';

/** A wider cell does not widen its column: no window shows it whole, and every row would grow with it. */
const WIDEST = 200;

/** Nor does a wider one above the delimiter row, such as the sentence over the labels of section 三. */
const WIDEST_HEADER = 40;

/** One blank on each side of a cell. */
const PADDING = 2;

/** Markdown wants three marks in a cell of a delimiter row, colons counted. */
const NARROWEST_DELIMITER = 3;

/**
 * The lines of one `pipe` table with every cell padded to the display width of its column, on the side that the
 * delimiter row names, and the delimiter row stretched. Only white space and dashes change. Not padded is what has no
 * bar on both sides, and a line that holds a tab inside a cell or does not begin with a bar. `lines` hold no line ends.
 * No column is narrower than `least` says.
 */
export function alignLines(lines: readonly string[], least: readonly number[] = []): string[] {
  const rows = lines.map(readLine);
  const delimiterAt = rows.findIndex(({ delimiter }) => delimiter);
  const sides = sidesOf(rows[delimiterAt]);
  const widths = [...least];
  for (const [at, { cells, delimiter }] of rows.entries()) {
    for (const [column, { content }] of cells.entries()) {
      const width = delimiter && isDelimiter(content) ? NARROWEST_DELIMITER : displayWidth(content);
      if (width <= widestIn(at, delimiterAt)) widths[column] = Math.max(widths[column] ?? 0, width);
    }
  }
  return rows.map(({ before, cells, behind, delimiter }) => {
    let line = before;
    for (const [column, { content }] of cells.entries()) {
      const width = widths[column] ?? 0;
      const written = delimiter && isDelimiter(content) ? stretch(content, width) : pad(content, width, sides[column]);
      line += ` ${written} |`;
    }
    return line + behind;
  });
}

/**
 * How wide the columns of a `pipe` table are, if its bars stand below one another; one blank on each side of a cell does
 * not count. Undefined where they do not, and for one line, which says nothing.
 */
export function alignedWidths(lines: readonly string[]): number[] | undefined {
  const rows = lines.map(readLine).filter(({ cells }) => cells.length > 0);
  const delimiterAt = rows.findIndex(({ delimiter }) => delimiter);
  const widths: number[] = [];
  const aligned = rows.every(({ cells }, at) =>
    cells.every(({ slot, content }, column) => {
      if (displayWidth(content) > widestIn(at, delimiterAt)) return true;
      if (slot.includes('\t')) return false;
      const width = displayWidth(slot) - PADDING;
      widths[column] ??= width;
      return widths[column] === width;
    }),
  );
  return aligned && rows.length > 1 ? widths : undefined;
}

function widestIn(row: number, delimiterAt: number): number {
  return row < delimiterAt ? WIDEST_HEADER : WIDEST;
}

/** A line cut into what can be padded and what stands around it. */
interface Line {
  /** The indentation and the first bar; the whole line where nothing in it can be padded. */
  readonly before: string;
  readonly cells: readonly PaddedCell[];
  /** All behind the last bar. */
  readonly behind: string;
  readonly delimiter: boolean;
}

/** A cell between two bars, with its padding and without. */
interface PaddedCell {
  readonly slot: string;
  readonly content: string;
}

function readLine(line: string, index: number): Line {
  const row = readBarRow({ text: line, lines: LineIndex.of(line) }, 0, true);
  const closed = row.cells.filter(({ slot }) => line[slot.end] === '|');
  const cells = closed.map(({ slot }) => {
    const text = line.slice(slot.start, slot.end);
    return { slot: text, content: withoutPadding(text) };
  });
  const [first, last] = [closed[0], closed.at(-1)];
  const padded = first && last && line[first.slot.start - 1] === '|' && !cells.some(({ content }) => hasTab(content));
  if (!padded) return { before: line, cells: [], behind: '', delimiter: false };
  return {
    before: line.slice(0, first.slot.start),
    cells,
    behind: line.slice(last.slot.end + 1),
    delimiter: isDelimiterRow(row, index),
  };
}

/** Ideographic spaces and the like may be meant: they are no padding. */
function withoutPadding(slot: string): string {
  let start = 0;
  let end = slot.length;
  while (isPadding(slot[start])) start++;
  while (isPadding(slot[end - 1])) end--;
  return slot.slice(start, end);
}

function isPadding(character: string | undefined): boolean {
  return character === ' ' || character === '\t';
}

function hasTab(content: string): boolean {
  return content.includes('\t');
}

type Side = 'left' | 'right' | 'centre';

function sidesOf(delimiterRow: Line | undefined): readonly Side[] {
  return (delimiterRow?.cells ?? []).map(({ content }) => {
    if (!content.endsWith(':')) return 'left';
    return content.startsWith(':') ? 'centre' : 'right';
  });
}

function pad(content: string, width: number, side: Side = 'left'): string {
  const spare = Math.max(0, width - displayWidth(content));
  const before = { left: 0, right: spare, centre: Math.floor(spare / 2) }[side];
  return ' '.repeat(before) + content + ' '.repeat(spare - before);
}

function isDelimiter(content: string): boolean {
  return /^:?-+:?$/u.test(content);
}

function stretch(delimiter: string, width: number): string {
  const first = delimiter.startsWith(':') ? ':' : '-';
  const last = delimiter.endsWith(':') ? ':' : '-';
  return first + '-'.repeat(width - 2) + last;
}
