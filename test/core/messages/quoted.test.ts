import { describe, expect, it } from 'vitest';
import { firstOf, listed } from '../../../server/core/messages/listed.ts';
import { message, render, whole } from '../../../server/core/messages/message.ts';
import { quoted } from '../../../server/core/messages/quoted.ts';

describe('words that a message quotes', () => {
  it.each(['本年度制作数量', '1 234', '“{label}”', 'a\u3000b', '𠮷', ''])('%j stands as it is', (words) => {
    expect(quoted(words)).toBe(words);
  });

  it('stand on one line', () => {
    expect(quoted('本年\r\n制发\t件数\u2028共\u0085计\n')).toBe('本年 制发 件数 共 计 ');
  });

  it('are cut where they are long, never within a character', () => {
    expect(quoted('长'.repeat(80))).toBe('长'.repeat(80));
    expect(quoted('长'.repeat(81))).toBe(`${'长'.repeat(80)}…`);
    expect(quoted(`a${'𠮷'.repeat(100)}`)).toBe(`a${'𠮷'.repeat(39)}…`);
  });

  it('show what would be obeyed', () => {
    expect(quoted('\x1b[2J\u202e\x7f\x00')).toBe('␛[2J␦␡␀');
  });

  it('are quoted in every message, but for names that are shown whole', () => {
    const about = { zh: '{name}', en: '{name}' };
    const long = '长'.repeat(200);
    expect(render(message(about, { name: long }), 'zh')).toBe(`${'长'.repeat(80)}…`);
    expect(render(message(about, { name: listed([long]) }), 'zh')).toBe(`${'长'.repeat(80)}…`);
    expect(render(message(about, { name: whole(`${long}{name}`) }), 'zh')).toBe(`${long}{name}`);
  });
});

describe('a list that is too long', () => {
  const numbers = message(
    { zh: '舍去{numbers}', en: 'without {numbers}' },
    { numbers: firstOf(listed(['1', '2', '3', '4', '5']), 3) },
  );

  it('ends with how many there are', () => {
    expect(render(numbers, 'zh')).toBe('舍去1、2、3等共5个');
    expect(render(numbers, 'en')).toBe('without 1, 2, 3 and 2 more');
  });

  it('is left alone where it is just long enough', () => {
    expect(firstOf(listed(['1', '2', '3']), 3)).toEqual(listed(['1', '2', '3']));
  });
});
