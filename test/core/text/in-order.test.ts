import { expect, it } from 'vitest';
import { inOrder } from '../../../server/core/text/in-order.ts';

const kept = (letters: string) => [...inOrder([...letters], (letter) => letter.toLowerCase())].sort().join('');

it('everything stays where all is in order', () => {
  expect(kept('abcdef')).toBe('abcdef');
  expect(kept('')).toBe('');
});

it('as few as can be are moved', () => {
  expect(kept('bcdefa')).toBe('bcdef');
  expect(kept('fabcde')).toBe('abcde');
  expect(kept('abdcef')).toHaveLength(5);
  expect(kept('defabc')).toHaveLength(3);
  expect(kept('fedcba')).toHaveLength(1);
});

it('of two with the same rank only one stays', () => {
  expect(kept('abBc')).toHaveLength(3);
});

it('ranks may be numbers', () => {
  expect([...inOrder([1, 9, 10, 2], (number) => number)].sort((a, b) => a - b)).toEqual([1, 9, 10]);
});
