import { describe, expect, it } from 'vitest';
import { LineIndex } from '../../../server/core/text/lines.ts';

/** The lines of a text as the index cuts it. */
function lines(text: string): string[] {
  const index = LineIndex.of(text);
  return Array.from({ length: index.lineCount }, (_, line) => {
    const { start, end } = index.lineSpan(line);
    return text.slice(start, end);
  });
}

describe('the lines of a text', () => {
  it('end with \\n, \\r\\n or a lone \\r, mixed or not', () => {
    expect(lines('甲\n乙\n')).toEqual(['甲', '乙', '']);
    expect(lines('甲\r\n乙\r\n')).toEqual(['甲', '乙', '']);
    expect(lines('甲\r乙\r')).toEqual(['甲', '乙', '']);
    expect(lines('甲\r\n\n乙\r\r\n丙')).toEqual(['甲', '', '乙', '', '丙']);
  });

  it('are one in an empty text', () => {
    expect(lines('')).toEqual(['']);
  });

  it('do not end at form feeds and Unicode separators, which LSP does not know', () => {
    expect(lines('甲\f乙\u2028丙\u0085丁')).toHaveLength(1);
  });

  it('are empty and at the end behind the last', () => {
    expect(LineIndex.of('甲\n乙').lineSpan(9)).toEqual({ start: 3, end: 3 });
  });
});

describe('a place in a text', () => {
  const text = '一\r\n二𠮷三\n四';

  it('is counted in UTF-16 units', () => {
    expect(LineIndex.of(text).positionAt(text.indexOf('三'))).toEqual({ line: 1, character: 3 });
  });

  it('is the same as an offset and as line and character', () => {
    const index = LineIndex.of(text);
    for (let offset = 0; offset <= text.length; offset++) {
      if (text[offset] === '\n' && text[offset - 1] === '\r') continue;
      expect(index.offsetAt(index.positionAt(offset))).toBe(offset);
    }
  });

  it('is the end of the line for a character past it, and the end of the text for one past that', () => {
    const index = LineIndex.of(text);
    expect(index.offsetAt({ line: 0, character: 99 })).toBe(1);
    expect(index.offsetAt({ line: 99, character: 0 })).toBe(text.length);
    expect(index.positionAt(999)).toEqual({ line: 2, character: 1 });
    expect(index.positionAt(-1)).toEqual({ line: 0, character: 0 });
  });
});
