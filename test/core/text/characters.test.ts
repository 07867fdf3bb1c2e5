import { describe, expect, it } from 'vitest';
import { isSpace, toHalfWidth, trim } from '../../../server/core/text/characters.ts';

describe('white space', () => {
  it.each([
    ['a space', ' '],
    ['a tab', '\t'],
    ['a line feed', '\n'],
    ['a carriage return', '\r'],
    ['the ideographic space of Word', '\u3000'],
    ['a no-break space', '\u00a0'],
    ['a soft hyphen', '\u00ad'],
    ['a zero-width space', '\u200b'],
    ['a zero-width joiner', '\u200d'],
    ['a thin space', '\u2009'],
    ['a line separator', '\u2028'],
    ['a word joiner', '\u2060'],
    ['a byte order mark', '\ufeff'],
  ])('is %s', (_, character) => {
    expect(isSpace(character.charCodeAt(0))).toBe(true);
  });

  it('is no letter, digit, bracket or dash', () => {
    for (const character of '0a规（）、-—〇') expect(isSpace(character.charCodeAt(0))).toBe(false);
  });

  it('is taken off both ends', () => {
    const text = '|\u3000 规 章\u200b\t|';
    const { start, end } = trim(text, 1, text.length - 1);
    expect(text.slice(start, end)).toBe('规 章');
  });

  it('leaves an empty span at the end where there is nothing else', () => {
    expect(trim('  \u3000', 0, 3)).toEqual({ start: 3, end: 3 });
    expect(trim('', 0, 0)).toEqual({ start: 0, end: 0 });
  });
});

describe('a full-width form', () => {
  it('stands for its half-width character', () => {
    const half = (text: string) => [...text].map((one) => String.fromCharCode(toHalfWidth(one.charCodeAt(0)))).join('');
    expect(half('０１９ＡＺａｚ（）：，．－')).toBe('019AZaz():,.-');
    expect(half('规章、。“”0')).toBe('规章、。“”0');
  });
});
