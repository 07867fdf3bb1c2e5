import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeEdits, slimEdits } from '../../../server/core/text/compose-edits.ts';
import { applyEdits, type Edit } from '../../../server/core/text/edits.ts';

const replace = (start: number, end: number, newText: string): Edit => ({ span: { start, end }, newText });

/** Any edits of a text: insertions, several of them at one offset, and replacements, some of which meet. */
function editsOf(text: string): fc.Arbitrary<Edit[]> {
  const cuts = fc.array(fc.tuple(fc.nat(text.length), fc.string({ maxLength: 3 }), fc.boolean()), { maxLength: 8 });
  return cuts.map((unsorted) => {
    const sorted = unsorted.sort(([one], [other]) => one - other);
    return sorted.map(([start, newText, replaces], at) =>
      replace(start, replaces ? (sorted[at + 1]?.[0] ?? text.length) : start, newText),
    );
  });
}

/** Whether edits are in order, and kept text stands between any two of them. */
function areApart(edits: readonly Edit[]): boolean {
  return edits.every(({ span }, at) => at === 0 || span.start > (edits[at - 1]?.span.end ?? 0));
}

describe('edits that follow one another', () => {
  it('become edits of the first text', () => {
    // 规章10件 → 规章9件 → 行政规章9件。
    expect(composeEdits([replace(2, 4, '9')], [replace(0, 0, '行政'), replace(4, 4, '。')])).toEqual([
      replace(0, 0, '行政'),
      replace(2, 4, '9'),
      replace(5, 5, '。'),
    ]);
  });

  it('become one where the second changes what the first has put there, or what is next to it', () => {
    expect(composeEdits([replace(2, 4, '9')], [replace(2, 3, '8')])).toEqual([replace(2, 4, '8')]);
    expect(composeEdits([replace(2, 4, '9')], [replace(3, 4, '部')])).toEqual([replace(2, 5, '9部')]);
    expect(composeEdits([replace(2, 4, '1234')], [replace(1, 4, '')])).toEqual([replace(1, 4, '34')]);
  });

  it('are one where they meet', () => {
    expect(composeEdits([replace(3, 3, 'b'), replace(1, 3, 'a')], [])).toEqual([replace(1, 3, 'ab')]);
  });

  it('leave nothing where the second takes back what the first inserted', () => {
    expect(composeEdits([replace(2, 2, '新')], [replace(2, 3, '')])).toEqual([]);
  });

  it('give the same text at once as one after the other', () => {
    const twoSteps = fc
      .string({ maxLength: 20 })
      .chain((text) => fc.tuple(fc.constant(text), editsOf(text)))
      .chain(([text, first]) => fc.tuple(fc.constant(text), fc.constant(first), editsOf(applyEdits(text, first))));
    fc.assert(
      fc.property(twoSteps, ([text, first, second]) => {
        const composed = composeEdits(first, second);
        expect(applyEdits(text, composed)).toBe(applyEdits(applyEdits(text, first), second));
        expect(areApart(composed)).toBe(true);
      }),
    );
  });

  it('may be very many', () => {
    const count = 200_000;
    const text = '一'.repeat(count);
    const every = Array.from({ length: count / 2 }, (_, at) => replace(2 * at, 2 * at + 1, '二'));
    expect(composeEdits(every, every.slice(1))).toHaveLength(count / 2);
    expect(applyEdits(text, composeEdits(every, []))).toBe('二一'.repeat(count / 2));
  });
});

describe('edits without what they leave as it is', () => {
  it('are as small as what changes', () => {
    expect(slimEdits('本年度制作数量', [replace(0, 7, '本年制作数量')])).toEqual([replace(2, 3, '')]);
    expect(slimEdits('规章10件', [replace(2, 4, '110')])).toEqual([replace(3, 3, '1')]);
  });

  it('are gone where nothing changes', () => {
    expect(slimEdits('规章10件', [replace(0, 2, '规章'), replace(3, 3, ''), replace(4, 5, '部')])).toEqual([
      replace(4, 5, '部'),
    ]);
  });

  it('cut no line end and no character in two', () => {
    expect(slimEdits('甲\r\n乙', [replace(1, 3, '\r')])).toEqual([replace(1, 3, '\r')]);
    expect(slimEdits('甲\r\n乙', [replace(1, 3, '\n')])).toEqual([replace(1, 3, '\n')]);
    expect(slimEdits('𠮷𠮶', [replace(0, 2, '𠮶')])).toEqual([replace(0, 2, '𠮶')]);
    expect(slimEdits('\u{20bb7}', [replace(0, 2, '\u{203b7}')])).toEqual([replace(0, 2, '\u{203b7}')]);
  });

  it('give the same text', () => {
    const mixed = fc.string({ unit: fc.constantFrom('a', '\r', '\n', '\ud842', '\udfb7', '𠮷'), maxLength: 12 });
    const one = fc.tuple(mixed, mixed, fc.nat(), fc.nat()).map(([text, newText, one, other]) => {
      const [start, end] = [one % (text.length + 1), other % (text.length + 1)].sort((a, b) => a - b);
      return { text, edit: replace(start ?? 0, end ?? 0, newText) };
    });
    fc.assert(
      fc.property(one, ({ text, edit }) => {
        const slim = slimEdits(text, [edit]);
        expect(applyEdits(text, slim)).toBe(applyEdits(text, [edit]));
        expect(slimEdits(text, slim)).toEqual(slim);
      }),
    );
  });
});
