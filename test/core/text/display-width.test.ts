import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../../server/core/text/display-width.ts';

describe('the width of a text where Chinese takes two columns', () => {
  it.each([
    ['abc 12', 6],
    ['规章', 4],
    ['（一）', 6],
    ['１２', 4],
    ['“三安全”', 10],
    ['——…', 6],
    ['𠮷', 2],
    ['e\u0301', 1],
    ['规\u200b章', 4],
    ['', 0],
  ])('of %s is %i', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});
