import { describe, expect, it } from 'vitest';
import { cover } from '../../../server/core/text/span.ts';

describe('the span that covers two', () => {
  it('holds both and what lies between, in whatever order', () => {
    expect(cover({ start: 1, end: 3 }, { start: 7, end: 9 })).toEqual({ start: 1, end: 9 });
    expect(cover({ start: 7, end: 9 }, { start: 1, end: 3 })).toEqual({ start: 1, end: 9 });
    expect(cover({ start: 1, end: 9 }, { start: 3, end: 4 })).toEqual({ start: 1, end: 9 });
  });
});
