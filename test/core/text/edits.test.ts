import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../server/core/text/edits.ts';

const replace = (start: number, end: number, newText: string) => ({ span: { start, end }, newText });

describe('edits', () => {
  it('are all against the text as it stood, in whatever order they come', () => {
    expect(applyEdits('规章10件', [replace(4, 5, ''), replace(2, 4, '9'), replace(0, 0, '1.')])).toBe('1.规章9');
  });

  it('at one place come out in their order, insertions before a replacement', () => {
    expect(applyEdits('ab', [replace(1, 2, 'B'), replace(1, 1, '甲'), replace(1, 1, '乙')])).toBe('a甲乙B');
  });

  it('that are none leave the text alone', () => {
    expect(applyEdits('规章', [])).toBe('规章');
  });
});
