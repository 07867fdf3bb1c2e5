import { displayWidth } from '../../core/text/display-width.ts';
import { visible } from '../../core/text/visible.ts';

/** A line of a file as it is shown, and where a range stands in it. */
export interface Excerpt {
  readonly line: string;
  /** How many columns stand before the range, and how many it takes: at least one. */
  readonly before: number;
  readonly width: number;
}

/** One character as it is shown. */
interface Glyph {
  readonly text: string;
  readonly width: number;
  /** Its offset in the line. */
  readonly at: number;
}

const TAB = 4;
/** Three dots, not one `…`: the width of that differs from terminal to terminal. */
const CUT = '...';

/**
 * Shows `line`, or as much of it around the range `start`…`end` (UTF-16 offsets in the line, half-open) as fits into
 * `columns`. Tabs become spaces, and control characters are made visible.
 */
export function excerpt(line: string, start: number, end: number, columns: number): Excerpt {
  // A line may be a whole file, and what is far from the range is not shown anyway.
  const from = Math.max(0, start - 2 * columns);
  const to = Math.min(line.length, end + 2 * columns, start + 4 * columns);
  const glyphs = glyphsOf(line.slice(from, to), from);
  const startIndex = indexAt(glyphs, start);
  const endIndex = indexAt(glyphs, end);

  const whole = from === 0 && to === line.length && widthOf(glyphs) <= columns;
  const { first, last } = whole
    ? { first: 0, last: glyphs.length }
    : windowAround(glyphs, startIndex, endIndex, columns - 2 * CUT.length);
  const cutLeft = from > 0 || first > 0 ? CUT : '';
  const cutRight = to < line.length || last < glyphs.length ? CUT : '';
  return {
    line:
      cutLeft +
      glyphs
        .slice(first, last)
        .map((glyph) => glyph.text)
        .join('') +
      cutRight,
    before: cutLeft.length + widthOf(glyphs.slice(first, startIndex)),
    width: Math.max(1, widthOf(glyphs.slice(startIndex, Math.min(endIndex, last)))),
  };
}

/** The glyphs `first`…`last` (half-open) that fit into `columns`: the range from its start, then as much on both sides. */
function windowAround(
  glyphs: readonly Glyph[],
  startIndex: number,
  endIndex: number,
  columns: number,
): { readonly first: number; readonly last: number } {
  let first = startIndex;
  let last = startIndex;
  let room = columns;
  const take = (glyph: Glyph | undefined): boolean => {
    if (!glyph || glyph.width > room) return false;
    room -= glyph.width;
    return true;
  };
  while (last < endIndex && take(glyphs[last])) last++;
  for (let grown = true; grown; ) {
    grown = false;
    if (take(glyphs[first - 1])) {
      first--;
      grown = true;
    }
    if (take(glyphs[last])) {
      last++;
      grown = true;
    }
  }
  return { first, last };
}

function glyphsOf(text: string, offset: number): Glyph[] {
  const glyphs: Glyph[] = [];
  let at = offset;
  let column = 0;
  for (const character of text) {
    const shown = character === '\t' ? ' '.repeat(TAB - (column % TAB)) : visible(character);
    const width = displayWidth(shown);
    glyphs.push({ text: shown, width, at });
    at += character.length;
    column += width;
  }
  return glyphs;
}

function indexAt(glyphs: readonly Glyph[], offset: number): number {
  const index = glyphs.findIndex(({ at }) => at >= offset);
  return index < 0 ? glyphs.length : index;
}

function widthOf(glyphs: readonly Glyph[]): number {
  return glyphs.reduce((sum, { width }) => sum + width, 0);
}
