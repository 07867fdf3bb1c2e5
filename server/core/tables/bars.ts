import { BAR, isSpace } from '../text/characters.ts';
import { displayWidth } from '../text/display-width.ts';
import type { Edit } from '../text/edits.ts';
import { readCell } from './cells.ts';
import type { Source } from './source.ts';
import type { Cell, Row } from './table.ts';

const BACKSLASH = 92;

/** Reads a line of cells between bars. `outer`: whether bars at both ends belong to no cell. */
export function readBarRow({ text, lines }: Source, line: number, outer: boolean): Row {
  const span = lines.lineSpan(line);
  let start = span.start;
  let end = span.end;
  if (outer) {
    while (start < end && isSpace(text.charCodeAt(start))) start++;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
    if (text.charCodeAt(start) === BAR) start++;
    if (end > start && text.charCodeAt(end - 1) === BAR && text.charCodeAt(end - 2) !== BACKSLASH) end--;
  }
  const cells: Cell[] = [];
  let from = start;
  for (let at = start; at < end; at++) {
    if (text.charCodeAt(at) !== BAR || text.charCodeAt(at - 1) === BACKSLASH) continue;
    cells.push(readCell(text, from, at, cells.length, 1));
    from = at + 1;
  }
  cells.push(readCell(text, from, end, cells.length, 1));
  return { cells, span };
}

/**
 * Whether a row is Markdown's delimiter row. A single dash also stands for a blank value, so a row of single dashes
 * counts only where a delimiter row belongs, below the first row.
 */
export function isDelimiterRow(row: Row, index: number): boolean {
  let long = false;
  for (const { text } of row.cells) {
    if (text === '') continue;
    let dashes = 0;
    for (let at = 0; at < text.length; at++) {
      const character = text[at];
      if (character === '-') dashes++;
      else if (character !== ':') return false;
    }
    if (dashes === 0) return false;
    if (dashes >= 3) long = true;
  }
  return long || (index === 1 && row.cells.some((cell) => cell.text !== ''));
}

/** Puts text between two bars. A cell that was padded stays as wide as it was, so that aligned columns stay aligned. */
export function setBarCell(text: string, cell: Cell, content: string): Edit {
  const { slot, span } = cell;
  const old = text.slice(slot.start, slot.end);
  if (span.start === span.end) {
    const missing = displayWidth(old) - displayWidth(content) - 1;
    return { span: slot, newText: ` ${content}${' '.repeat(Math.max(1, missing))}` };
  }
  const spare = slot.end - span.end - 1;
  const growth = displayWidth(content) - displayWidth(text.slice(span.start, span.end));
  if (growth >= 0)
    return { span: { start: span.start, end: span.end + Math.max(0, Math.min(growth, spare)) }, newText: content };
  const padded = spare > 0 || isAligned(text, slot.end);
  return { span, newText: padded ? content + ' '.repeat(-growth) : content };
}

/** Whether the bar at an offset stands right above or below another bar. */
function isAligned(text: string, bar: number): boolean {
  const start = text.lastIndexOf('\n', bar - 1) + 1;
  const column = displayWidth(text.slice(start, bar));
  const below = text.indexOf('\n', bar) + 1;
  const above = text.lastIndexOf('\n', start - 2) + 1;
  return (below > 0 && hasBarAt(text, below, column)) || (start > 0 && hasBarAt(text, above, column));
}

function hasBarAt(text: string, lineStart: number, column: number): boolean {
  for (let at = text.indexOf('|', lineStart); at >= 0; at = text.indexOf('|', at + 1)) {
    const line = text.slice(lineStart, at);
    const width = line.includes('\n') ? column + 1 : displayWidth(line);
    if (width >= column) return width === column;
  }
  return false;
}
