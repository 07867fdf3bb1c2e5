import { describe, expect, it } from 'vitest';
import { keystrokes, typedTexts } from '../../scripts/bench/keystrokes.ts';
import { report } from '../../scripts/bench/texts.ts';

describe('keystrokes', () => {
  it('change a character in a word, then in a figure, and take each back', () => {
    const text = '公开工作\n| 12 |\n';
    expect(typedTexts(text, keystrokes(text, 2))).toEqual(['公开的作\n| 12 |\n', text, '公开工作\n| 22 |\n', text]);
  });

  it('leave alone what is neither inside a word nor at the head of a figure', () => {
    expect(keystrokes('公开，\n1.文件\n-4\n36条', 8)).toEqual([]);
  });

  it('change one character each in a whole report, and give it back in the end', () => {
    const text = report('pipe', 10_000);
    const strokes = keystrokes(text, 16);
    const texts = [text, ...typedTexts(text, strokes)];
    const changes = strokes.map((_, at) => differences(texts[at] ?? '', texts[at + 1] ?? ''));
    expect(changes).toEqual(strokes.map(({ at }) => [at]));
    expect(strokes).toHaveLength(32);
    expect(texts.at(-1)).toBe(text);
  });
});

/** Where two texts of the same length differ. */
function differences(one: string, other: string): number[] {
  expect(other.length).toBe(one.length);
  return [...Array(one.length).keys()].filter((at) => one[at] !== other[at]);
}
