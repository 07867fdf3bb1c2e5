import { pinyin } from 'pinyin-pro';
import { describe, expect, it } from 'vitest';
import { syllablesOf } from '../../../server/core/help/pinyin.ts';
import { isBegun, spellings } from '../../../server/core/help/spellings.ts';
import { EDITIONS } from '../../../server/core/templates/editions.ts';

/** Whether an editor finds an entry: the letters typed stand in it in this order, the first behind a space. */
function finds(filter: string, typed: string): boolean {
  const starts = [...filter].flatMap((_, at) => (at === 0 || filter[at - 1] === ' ' ? [at] : []));
  return starts.some((start) => {
    let at = start - 1;
    return [...typed].every((letter, place) => {
      at = filter.indexOf(letter, at + 1);
      return at >= 0 && (place > 0 || at === start);
    });
  });
}

describe('an entry is found', () => {
  const filter = spellings('2.重复申请', '重复申请', '');

  it.each(['2.', '2.重', '重复', '申请', 'chongfu', 'chongfushenqing', 'shenqing', 'cfsq', 'cf', 'sq'])(
    'by %s',
    (typed) => {
      expect(finds(filter, typed)).toBe(true);
    },
  );

  it.each(['复重', 'zhongfu', 'xfsq', '3.'])('not by %s', (typed) => {
    expect(finds(filter, typed)).toBe(false);
  });

  it.each([
    ['重', '重复申请'],
    ['2', '2.重复申请'],
    ['cf', 'cfsq'],
    ['chongf', 'chongfushenqing'],
    ['CF', 'cfsq'],
    ['', '2.重复申请'],
  ])('by an editor that looks at its start only, once %s is typed', (typed, start) => {
    expect(spellings('2.重复申请', '重复申请', typed).startsWith(start)).toBe(true);
  });

  it('by no more than editors look at', () => {
    const long = '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请';
    expect(spellings(`2.${long}`, long, '').length).toBeLessThanOrEqual(128);
  });
});

it('what begins words is their own characters, their pinyin or its initials', () => {
  const begin = (typed: string) => isBegun('总体情况', typed);
  expect(['总', '总体', 'zongti', 'ztqk', 'Z', ''].filter(begin)).toEqual(['总', '总体', 'zongti', 'ztqk', 'Z', '']);
  expect(['体', 'tiqk', '总体概况', 'zx'].filter(begin)).toEqual([]);
});

describe('the pinyin', () => {
  it.each([
    ['重复申请', 'chong fu shen qing'],
    ['信访举报投诉类申请', 'xin fang ju bao tou su lei shen qing'],
    ['其他法律行政法规禁止公开', 'qi ta fa lv xing zheng fa gui jin zhi gong kai'],
    ['属于行政执法案卷', 'shu yu xing zheng zhi fa an juan'],
    ['一、总体情况（2021）', 'yi zong ti qing kuang'],
  ])('of %s', (words, reading) => {
    expect(syllablesOf(words).join(' ')).toBe(reading);
  });

  /** The runs of Chinese characters in what is suggested. */
  const words = EDITIONS.flatMap(({ sections, tables }) => [
    ...sections.map(({ title }) => title),
    ...tables.flatMap(({ name, rows, phrases }) => [
      name.zh,
      ...rows.flatMap((row) => (row.kind === 'data' ? row.labels.map(({ text }) => text) : [])),
      ...phrases.map((phrase) => phrase.replaceAll(/\{[^}]*\}/gu, ' ')),
    ]),
  ]).flatMap((text) => text.match(/\p{Script=Han}+/gu) ?? []);

  it('is known of every character that is suggested', () => {
    const characters = new Set(words.join(''));
    expect([...characters].filter((character) => syllablesOf(character).length !== 1)).toEqual([]);
    expect(characters.size).toBeGreaterThan(100);
  });

  it('is as a library of pinyin reads it among the characters around it', () => {
    for (const word of words)
      expect(syllablesOf(word), word).toEqual(pinyin(word, { toneType: 'none', v: true, type: 'array' }));
  });
});
