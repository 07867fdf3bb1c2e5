import { describe, expect, it } from 'vitest';
import { dayLike, yearLike } from '../../../server/core/mend/numerals.ts';

describe('a year in the digits of another', () => {
  it.each([
    ['2023', '2030'],
    ['２０２３', '２０３０'],
    ['二〇二三', '二〇三〇'],
    ['二零二三', '二零三零'],
    ['二○二三', '二○三○'],
    ['二0二三', '二0三〇'],
  ])('%s: %s', (written, expected) => {
    expect(yearLike(written, 2030)).toBe(expected);
  });
});

describe('a month or a day in the digits of another', () => {
  it.each([
    ['2', 1, '1'],
    ['02', 1, '01'],
    ['02', 31, '31'],
    ['11', 1, '1'],
    ['９', 12, '１２'],
    ['０９', 1, '０１'],
    ['二', 1, '一'],
    ['十一', 12, '十二'],
    ['二', 31, '三十一'],
    ['二', 10, '十'],
    ['二', 20, '二十'],
  ])('%s, %i: %s', (written, number, expected) => {
    expect(dayLike(written, number)).toBe(expected);
  });
});
