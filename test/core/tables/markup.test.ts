import { describe, expect, it } from 'vitest';
import { hasWordAt, plainText, textRuns } from '../../../server/core/tables/markup.ts';

describe('the plain text of a cell', () => {
  it.each([
    ['has no tags and comments', '本年新<br>制作<!-- 注 -->数<b>量</b>', '本年新制作数量'],
    ['keeps a < that opens no tag', '占比<5%，>3', '占比<5%，>3'],
    ['keeps a < before a word that is no tag', '甲<乙>丙<{>', '甲<乙>丙<{>'],
    ['keeps a tag that nothing closes', '规章<b', '规章<b'],
    ['keeps what stands between a < and a tag', '甲<5<br>乙', '甲<5乙'],
    [
      'has the characters that entities stand for',
      '&lt;&gt;&amp;&quot;&nbsp;&emsp;&ensp;件',
      '<>&"\u00a0\u2003\u2002件',
    ],
    ['and those that are given by number', '&#65;&#x42;&#X43;&#20214;', 'ABC件'],
    [
      'keeps an & that begins no entity',
      'A&B；&copy;；&#0;；&#x110000;；&#一;；&;；&',
      'A&B；&copy;；&#0;；&#x110000;；&#一;；&;；&',
    ],
    ['keeps an entity whose ; stands too far off', '&#00000065;', '&#00000065;'],
    ['reads one as long as that', '&#0000065;', 'A'],
    ['reads an entity behind an & that begins none', '&&lt;', '&<'],
    ['has the last character there is', '&#x10ffff;', '\u{10ffff}'],
    ['has no escapes', '甲\\|乙\\*丙\\\\', '甲|乙*丙'],
    ['has no emphasis', '**规章**', '规章'],
    ['however often', '****规章****', '规章'],
    ['keeps stars that are none', '**规章', '**规章'],
    ['keeps stars at the end', '规章**', '规章**'],
    ['keeps stars that enclose nothing', '***', '***'],
    ['has no white space that marks were around', '<p> 规章 </p>', '规章'],
    ['keeps the white space of plain words', ' 规章 ', ' 规章 '],
    ['keeps the white space where no mark was one', ' 甲&乙 ', ' 甲&乙 '],
  ])('%s: %s', (_, raw, plain) => {
    expect(plainText(raw)).toBe(plain);
  });

  it('of nothing between stars, or of escapes alone, is nothing', () => {
    expect(plainText('****')).toBe('');
    expect(plainText('\\\\')).toBe('');
  });
});

describe('the text between tags', () => {
  it.each([
    ['规章', ['规章']],
    ['<p>规章</p>', ['规章']],
    ['甲<br>乙', ['甲', '乙']],
    ['<b><i>甲</i></b>乙', ['甲', '乙']],
    ['甲<!-- 注 -->乙', ['甲', '乙']],
    ['甲<5 乙<Z>丙<a>', ['甲<5 乙', '丙']],
    ['甲<b', ['甲<b']],
    ['', []],
  ])('of %s', (raw, runs) => {
    expect(textRuns(raw).map(({ start, end }) => raw.slice(start, end))).toEqual(runs);
  });
});

describe('a word of small letters', () => {
  it('stands there in letters of either case', () => {
    for (const text of ['<table', '<TABLE', '<Table']) expect(hasWordAt(text, 'table', 1)).toBe(true);
    for (const text of ['<tab', '<tablf', '< table']) expect(hasWordAt(text, 'table', 1)).toBe(false);
  });
});
