import { BAR, isSpace, TAB, trim } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import { DIALECT } from './dialects.ts';
import { hasWordAt } from './markup.ts';
import type { Source } from './source.ts';
import type { DialectName, Piece } from './table.ts';

/** What the surroundings of a table know better than the table. */
export interface Landmarks {
  /** Whether a line is the title of a section: no table goes on past it. */
  isHeading(line: Span): boolean;
  /** Whether a line says just what a label of the form says: next to a table it is a row that lost its separators. */
  isLabel(line: Span): boolean;
}

/** A text cut into tables and the lines between them. */
export interface Blocks {
  readonly pieces: readonly Piece[];
  /** The numbers of all other lines that are not blank, code fences left out. */
  readonly paragraphs: readonly number[];
}

/** What a line looks like on its own. */
type LineKind = 'blank' | 'text' | 'bars' | 'cell' | 'tabs' | 'html' | 'fence';

const TABLE_TAG = 'table';

/** The longest line that may go on with the cell above it in `cell-lines`; a longer one is a paragraph. */
const MAX_CONTINUATION = 60;

/** No row of a table is longer; one of a million cells would take hundreds of times its own memory. */
const LONGEST_ROW = 100_000;

/** Finds every table of a text, in one pass, whatever its dialect. */
export function readBlocks(source: Source, landmarks: Landmarks): Blocks {
  const scanner = new Scanner(source, landmarks);
  const pieces: Piece[] = [];
  const paragraphs: number[] = [];
  for (let line = 0; line < source.lines.lineCount; ) {
    const block = scanner.blockAt(line);
    if (block === undefined) {
      if (!scanner.isBlank(line)) paragraphs.push(line);
      line++;
      continue;
    }
    if (block.dialect !== undefined) {
      for (const piece of DIALECT[block.dialect].read(source, line, block.end)) pieces.push(piece);
    }
    line = block.end;
  }
  return { pieces, paragraphs };
}

/** Lines that belong together: a table, or a code fence. */
interface Block {
  /** The line after the last. */
  readonly end: number;
  readonly dialect?: DialectName;
}

class Scanner {
  private readonly kinds: LineKind[] = [];
  private readonly tabs: Mark;
  private readonly bars: Mark;
  private readonly tags: Mark;
  private nextClosing = -1;

  constructor(
    private readonly source: Source,
    private readonly landmarks: Landmarks,
  ) {
    this.tabs = new Mark(source.text, '\t');
    this.bars = new Mark(source.text, '|');
    this.tags = new Mark(source.text, '<');
  }

  /** The block that begins with a line; undefined where the line stands by itself. */
  blockAt(line: number): Block | undefined {
    switch (this.kind(line)) {
      case 'blank':
        return undefined;
      case 'fence':
        return this.fence(line);
      case 'html':
        return { end: this.htmlEnd(line), dialect: 'html' };
      case 'bars':
        return this.run(line, 'bars');
      case 'cell':
      case 'tabs':
        return this.tabbed(line);
      case 'text':
        return this.text(line);
    }
  }

  isBlank(line: number): boolean {
    return this.kind(line) === 'blank';
  }

  /**
   * What a line looks like; one past the last is blank. Lines are asked for in order, give or take those looked at
   * ahead.
   */
  private kind(line: number): LineKind {
    const known = this.kinds[line];
    if (known !== undefined) return known;
    const kind = this.classify(this.source.lines.lineSpan(line));
    this.kinds[line] = kind;
    return kind;
  }

  private classify({ start, end }: Span): LineKind {
    const { text } = this.source;
    let first = start;
    while (first < end && isSpace(text.charCodeAt(first))) first++;
    const tab = this.tabs.next(start);
    if (first === end) return tab < end ? 'cell' : 'blank';
    if (text.startsWith('```', first) || text.startsWith('~~~', first)) return 'fence';
    if (this.tableTag(start, end) !== undefined) return 'html';
    if (end - start > LONGEST_ROW) return 'text';
    if (this.bars.next(start) < end) return tab < end && holdsBarsAsText(text, start, end) ? 'tabs' : 'bars';
    if (tab >= end) return 'text';
    if (tab !== start) return 'tabs';
    const second = text.indexOf('\t', tab + 1);
    return second < 0 || second >= trim(text, start, end).end ? 'cell' : 'tabs';
  }

  private fence(line: number): Block | undefined {
    const { text, lines } = this.source;
    const opening = lines.lineSpan(line);
    const first = trim(text, opening.start, opening.end).start;
    const mark = text.slice(first, first + 3);
    for (let closing = line + 1; closing < lines.lineCount; closing++) {
      const span = lines.lineSpan(closing);
      if (text.startsWith(mark, trim(text, span.start, span.end).start)) return { end: closing + 1 };
    }
    return undefined;
  }

  private htmlEnd(line: number): number {
    const { lines } = this.source;
    const { start, end } = lines.lineSpan(line);
    let last = line;
    let from = this.tableTag(start, end) ?? start;
    for (;;) {
      const closing = this.closingTag(from);
      // A table that another one opens inside was never closed.
      const open = closing === undefined || this.tableTag(from + 1, closing) !== undefined;
      if (open) return this.htmlRunEnd(last);
      last = lines.lineAt(closing);
      // Another table may begin on the line on which this one ends.
      const next = this.tableTag(closing, lines.lineSpan(last).end);
      if (next === undefined) return last + 1;
      from = next;
    }
  }

  /** Where a `<table` begins between two offsets. */
  private tableTag(start: number, end: number): number | undefined {
    for (let at = this.tags.next(start); at < end; at = this.tags.next(at + 1)) {
      if (hasWordAt(this.source.text, TABLE_TAG, at + 1)) return at;
    }
    return undefined;
  }

  /** Where the next `</table` begins, in whatever case; found once, however many tables lie before it. */
  private closingTag(from: number): number | undefined {
    if (this.nextClosing < from) this.nextClosing = closingTagIn(this.source.text, from);
    return this.nextClosing === Number.POSITIVE_INFINITY ? undefined : this.nextClosing;
  }

  /** A table that nothing closes ends with the paragraph. */
  private htmlRunEnd(line: number): number {
    let end = line + 1;
    while (this.kind(end) !== 'blank') end++;
    return end;
  }

  private run(line: number, kind: 'bars' | 'tabs'): Block {
    let end = line;
    let outer = 0;
    let members = 0;
    for (; ; end++) {
      const own = this.belongs(end, kind);
      if (!own && !(this.kind(end) === 'text' && this.isLabelLine(end))) break;
      if (!own) continue;
      members++;
      if (kind === 'bars' && this.beginsWithBar(end)) outer++;
    }
    if (kind === 'tabs') return { end, dialect: 'tsv' };
    return { end, dialect: outer * 2 >= members ? 'pipe' : 'bare-pipe' };
  }

  private belongs(line: number, kind: 'bars' | 'tabs'): boolean {
    const own = this.kind(line);
    return own === kind || (kind === 'tabs' && own === 'cell');
  }

  private beginsWithBar(line: number): boolean {
    const { start, end } = this.source.lines.lineSpan(line);
    return this.source.text.charCodeAt(trim(this.source.text, start, end).start) === BAR;
  }

  /** A run of lines with tabs is `cell-lines` where most lines hold a single tab, their first character; else `tsv`. */
  private tabbed(line: number): Block | undefined {
    if (this.isHeading(line)) return undefined;
    let cells = 0;
    let others = 0;
    for (let at = line; this.belongs(at, 'tabs') && cells + others < 8; at++) {
      if (this.kind(at) === 'cell') cells++;
      else others++;
    }
    return cells > others ? { end: this.cellLinesEnd(line), dialect: 'cell-lines' } : this.run(line, 'tabs');
  }

  private cellLinesEnd(line: number): number {
    let end = line + 1;
    for (let at = line + 1; at < this.source.lines.lineCount; at++) {
      const kind = this.kind(at);
      if (kind === 'blank') continue;
      if (this.isHeading(at)) break;
      const continues = kind === 'text' && at === end && this.isContinuation(at);
      if (kind !== 'cell' && !continues) break;
      end = at + 1;
    }
    return end;
  }

  private isContinuation(line: number): boolean {
    const { start, end } = this.source.lines.lineSpan(line);
    return end - start <= MAX_CONTINUATION && !this.source.text.slice(start, end).includes('。');
  }

  private isHeading(line: number): boolean {
    return this.landmarks.isHeading(this.source.lines.lineSpan(line));
  }

  private isLabelLine(line: number): boolean {
    return this.landmarks.isLabel(this.source.lines.lineSpan(line));
  }

  /** A label alone on a line begins a table where the next line goes on with one. */
  private text(line: number): Block | undefined {
    const next = this.kind(line + 1);
    return (next === 'bars' || next === 'tabs') && this.isLabelLine(line) ? this.run(line, next) : undefined;
  }
}

/** A character that is looked for from place to place. */
class Mark {
  private found = -1;

  constructor(
    private readonly text: string,
    private readonly mark: string,
  ) {}

  /** Its next place at or after `from`; found once, however many lines lie before it. Infinite where there is none. */
  next(from: number): number {
    if (this.found < from) {
      const found = this.text.indexOf(this.mark, from);
      this.found = found < 0 ? Number.POSITIVE_INFINITY : found;
    }
    return this.found;
  }
}

/**
 * Whether tabs part the cells of a line, and its bars stand inside them: there are more tabs, and words on both sides of
 * every bar.
 */
function holdsBarsAsText(text: string, start: number, end: number): boolean {
  let tabs = 0;
  let bars = 0;
  let behindBar = false;
  /** Whether there were words behind the last tab or bar. */
  let words = false;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === TAB || unit === BAR) {
      if (!words && (behindBar || unit === BAR)) return false;
      behindBar = unit === BAR;
      words = false;
      if (behindBar) bars++;
      else tabs++;
    } else if (!isSpace(unit)) words = true;
  }
  return tabs > bars && (words || !behindBar);
}

function closingTagIn(text: string, from: number): number {
  for (let at = text.indexOf('</', from); at >= 0; at = text.indexOf('</', at + 1)) {
    if (hasWordAt(text, TABLE_TAG, at + 2)) return at;
  }
  return Number.POSITIVE_INFINITY;
}
