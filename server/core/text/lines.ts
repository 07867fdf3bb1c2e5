import { countWhile } from './search.ts';
import type { Span } from './span.ts';

/** A place in a document as LSP counts it: line and UTF-16 code unit in the line, both from 0 (LSP 3.17, "Position"). */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Where every line of a text begins. The only place where offsets become lines and characters. */
export class LineIndex {
  private constructor(
    private readonly starts: readonly number[],
    private readonly text: string,
  ) {}

  /** Reads the line ends of LSP: `\n`, `\r\n` and a lone `\r`. */
  static of(text: string): LineIndex {
    const starts = [0];
    const oldMac = text.includes('\r');
    if (!oldMac) {
      for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
      return new LineIndex(starts, text);
    }
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
    }
    return new LineIndex(starts, text);
  }

  get lineCount(): number {
    return this.starts.length;
  }

  /** The span of a line without its line end. A line past the last is an empty span at the end of the text. */
  lineSpan(line: number): Span {
    const start = this.starts[line] ?? this.text.length;
    let end = this.lineEnd(line);
    if (end > start && this.text.charCodeAt(end - 1) === 10) end--;
    if (end > start && this.text.charCodeAt(end - 1) === 13) end--;
    return { start, end };
  }

  /** The offset just after a line and its line end: where the next line begins. */
  lineEnd(line: number): number {
    return this.starts[line + 1] ?? this.text.length;
  }

  /** The number of the line that holds `offset`. */
  lineAt(offset: number): number {
    return Math.max(0, countWhile(this.starts, (start) => start <= offset) - 1);
  }

  /** Line and character of an offset; an offset past the end is taken as the end. */
  positionAt(offset: number): Position {
    const clamped = Math.max(0, Math.min(offset, this.text.length));
    const line = this.lineAt(clamped);
    return { line, character: clamped - (this.starts[line] ?? 0) };
  }

  /** The offset of a position; a character past the end of its line is taken as the end of the line (LSP 3.17). */
  offsetAt(position: Position): number {
    const { start, end } = this.lineSpan(position.line);
    return Math.min(start + Math.max(0, position.character), Math.max(start, end));
  }
}
