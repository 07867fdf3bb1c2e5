import { describe, expect, it } from 'vitest';
import { readAmount } from '../../../server/core/text/numbers.ts';

describe('a value cell says nothing', () => {
  it.each(['', ' ', '\u3000', '/', '／', '-', '－', '–', '—', '——', '―', '~', '_', ' / ', '－－'])(
    'with “%s”',
    (text) => {
      expect(readAmount(text)).toEqual({ kind: 'blank' });
    },
  );
});

describe('a number as the form wants it', () => {
  it.each([
    ['0', 0],
    ['7', 7],
    ['10', 10],
    ['007', 7],
    ['-2', -2],
    ['-0', 0],
    ['+2', 2],
    ['14722.49', 14722.49],
    ['99999999999999', 99999999999999],
  ])('is %s', (text, value) => {
    expect(readAmount(text)).toEqual({ kind: 'number', value, plain: true });
  });
});

describe('a number written otherwise', () => {
  it.each([
    ['１２', 12],
    ['１．５', 1.5],
    ['134,691', 134691],
    ['1，234，567', 1234567],
    ['12,345.60', 12345.6],
    ['1 234', 1234],
    ['2\u30005', 25],
    ['＋2', 2],
    ['－2', -2],
    ['—2', -2],
    ['−2', -2],
    ['3件', 3],
    ['3 件', 3],
    ['69969.73元', 69969.73],
    ['1.5万元', 1.5],
    ['251000 元', 251000],
    ['22（其中修订16件）', 22],
    ['55(含自然失效29件)', 55],
    ['22件（其中修订16件）', 22],
  ])('is %s', (text, value) => {
    expect(readAmount(text)).toEqual({ kind: 'number', value, plain: false });
  });
});

describe('text that is no number', () => {
  it.each([
    '无',
    '零',
    '约10',
    '10余',
    '100%',
    '三',
    'abc',
    '1.2.3',
    '3.',
    '.5',
    '1,23',
    '1,2345',
    '12,34,567',
    ',123',
    '--5',
    '+',
    '0/0',
    '1-2',
    '3件4',
    '22（其中',
    '第3期',
    '本年新',
  ])('is %s', (text) => {
    expect(readAmount(text)).toEqual({ kind: 'text' });
  });

  it('is also a number too long to be added exactly', () => {
    expect(readAmount('123456789012345')).toEqual({ kind: 'text' });
    expect(readAmount('1234567890.12345')).toEqual({ kind: 'text' });
  });
});
