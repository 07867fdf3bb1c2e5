import { describe, expect, it } from 'vitest';
import { datesIn, monthDayAt } from '../../../server/core/report/dates.ts';

/** The dates of a text as it writes them, each with what it says. */
function datesOf(text: string) {
  return [...datesIn(text, { start: 0, end: text.length })].map(({ span, year, month, day }) => [
    text.slice(span.start, span.end),
    [year, month, day].filter((part) => part !== undefined).join('-'),
  ]);
}

describe('the dates of a text', () => {
  it.each([
    ['全年（2023年）平稳', '2023年', '2023'],
    ['２０２３年度', '２０２３年', '2023'],
    ['2023 年 1 月 5 日止', '2023 年 1 月 5 日', '2023-1-5'],
    ['2023年12月号外', '2023年12月', '2023-12'],
    ['二〇二三年十二月三十一日', '二〇二三年十二月三十一日', '2023-12-31'],
    ['二○二〇年十月十日', '二○二〇年十月十日', '2020-10-10'],
    ['二零二〇年二十月', '二零二〇年', '2020'],
    ['2023年13月1日', '2023年', '2023'],
    ['2023年1月1号', '2023年1月1号', '2023-1-1'],
  ])('in %s', (text, written, meant) => {
    expect(datesOf(text)).toEqual([[written, meant]]);
  });

  it('stand in the order of the text', () => {
    expect(datesOf('2022年和2023年1月').map(([, meant]) => meant)).toEqual(['2022', '2023-1']);
  });

  it.each(['全年', '23年', '12023年', '1999年', '第20231年', '〔2023〕6号', '年'])('are none: %s', (text) => {
    expect(datesOf(text)).toEqual([]);
  });

  it('are those of a part of it only', () => {
    const text = '2022年，2023年，2024年';
    expect([...datesIn(text, { start: 6, end: 12 })].map(({ year }) => year)).toEqual([2023]);
  });
});

describe('a month and a day', () => {
  it('stand at an offset', () => {
    expect(monthDayAt('至12月31日止', 1, 8)).toEqual({ month: 12, day: 31, end: 7 });
    expect(monthDayAt('至 十二 月 三十一 日', 1, 12)).toEqual({ month: 12, day: 31, end: 12 });
  });

  it.each(['至2023年', '至12月', '至12月底', '至32日'])('do not: %s', (text) => {
    expect(monthDayAt(text, 1, text.length)).toBeUndefined();
  });
});
