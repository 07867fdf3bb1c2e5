import { describe, expect, it } from 'vitest';
import { readYear, yearOfText } from '../../../server/core/report/year.ts';

describe('a year', () => {
  it.each([
    ['2020年', 2020],
    ['2020 年', 2020],
    ['２０２１年', 2021],
    ['二〇二二年', 2022],
    ['二○二二年', 2022],
    ['二零二三年', 2023],
    ['2020年度', 2020],
    ['云岭县档案局2020年', 2020],
  ])('is read from %s', (text, year) => {
    expect(readYear(text)).toBe(year);
  });

  it.each(['', '年度', '20年', '1999年', '近五年', '2020', '电话85120200', '国办公开办函〔2019〕60号', '本年'])(
    'is not in %s',
    (text) => {
      expect(readYear(text)).toBeUndefined();
    },
  );
});

describe('the year a text reports on', () => {
  it('is that of the period, whatever other years are named', () => {
    expect(yearOfText('2019年、2019年、2019年。统计期限自2020年1月1日起至2020年12月31日止。')).toBe(2020);
    expect(yearOfText('2021年。起止时间为 2022 年 1 月 1 日至 2022 年 12 月 31 日。')).toBe(2022);
    expect(yearOfText('2021年。统计时限为2022年1月1日—12月31日。')).toBe(2022);
  });

  it('is else the one named most often', () => {
    expect(yearOfText('与2019年相比，2020年新收申请减少，2020年全部办结。')).toBe(2020);
  });

  it('is not a single day', () => {
    expect(yearOfText('该规定自2019年1月1日施行。2020年开展培训，2020年更新目录。')).toBe(2020);
  });

  it('is unknown where none is named', () => {
    expect(yearOfText('本局按年度计划开展工作。')).toBeUndefined();
  });
});
