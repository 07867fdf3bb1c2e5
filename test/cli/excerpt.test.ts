import { describe, expect, test } from 'vitest';
import { excerpt } from '../../server/cli/reporters/excerpt.ts';
import { displayWidth } from '../../server/core/text/display-width.ts';

/** The excerpt of a line in which « and » stand around the range, with its mark below. */
function shown(marked: string, columns = 60): string {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  const { line, before, width } = excerpt(marked.replace('«', '').replace('»', ''), start, end, columns);
  return `\n${line}\n${' '.repeat(before)}${'^'.repeat(width)}\n`;
}

describe('the mark stands under the range', () => {
  test('behind Chinese characters, which take two columns', () => {
    expect(shown('| 三（七）总计 | «12» |')).toBe(`
| 三（七）总计 | 12 |
                 ^^
`);
  });
  test('under Chinese characters', () => {
    expect(shown('一、«总体情况»')).toBe(`
一、总体情况
    ^^^^^^^^
`);
  });
  test('behind “”—…, which are wide in Chinese fonts', () => {
    expect(shown('“公开”——…«0»')).toBe(`
“公开”——…0
              ^
`);
  });
  test('behind tabs, which go to every fourth column in both lines', () => {
    expect(shown('\t12\t«3»')).toBe(`
    12  3
        ^
`);
  });
  test('behind characters that take no column: a byte order mark, a combining accent', () => {
    expect(shown('\u200B\uFEFFe\u0301«1»')).toBe(`
\u200B\uFEFFe\u03011
 ^
`);
  });
  test('behind characters beyond the basic plane', () => {
    expect(shown('𠮷局«1»')).toBe(`
𠮷局1
    ^
`);
  });
  test('with one column for an empty range', () => {
    expect(shown('| «» |')).toBe(`
|  |
  ^
`);
  });
  test('with one column for an empty line', () => {
    expect(shown('«»')).toBe(`

^
`);
  });
});

describe('a long line is cut around the range', () => {
  test('on both sides', () => {
    expect(shown(`${'前'.repeat(500)}«中间»${'后'.repeat(500)}`, 30)).toBe(`
...前前前前前中间后后后后后...
             ^^^^
`);
  });
  test('at the end only, where the range stands near the start', () => {
    expect(shown(`甲«乙»${'丙'.repeat(500)}`, 20)).toBe(`
甲乙丙丙丙丙丙...
  ^^
`);
  });
  test('at the start only, where the range stands near the end', () => {
    expect(shown(`${'甲'.repeat(500)}«乙»丙`, 20)).toBe(`
...甲甲甲甲甲乙丙
             ^^
`);
  });
  test('a range that does not fit is shown from its start', () => {
    expect(shown(`甲«${'乙'.repeat(500)}»丙`, 20)).toBe(`
...乙乙乙乙乙乙乙...
   ^^^^^^^^^^^^^^
`);
  });

  test.each([40, 61, 120])('and never takes more than %i columns', (columns) => {
    for (const at of [0, 1, 19, 20, 57, 100, 199]) {
      const { line, before, width } = excerpt('公1'.repeat(100), at, at + 3, columns);
      expect(displayWidth(line)).toBeLessThanOrEqual(columns);
      expect(before + width).toBeLessThanOrEqual(columns);
    }
  });
});

test('nothing in a line is obeyed by the terminal', () => {
  expect(shown('\x1b[31m红\x07«\x9b»\u202e1')).toBe(`
␛[31m红␇␦␦1
        ^
`);
});
