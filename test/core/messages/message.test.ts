import { describe, expect, it } from 'vitest';
import { localeOf, message, render } from '../../../server/core/messages/message.ts';

const COUNT = { zh: '{table}有{count}格空白', en: '{count} cells of {table} are blank' };
const TABLE = { zh: '申请表', en: 'the table of applications' };

describe('a message', () => {
  it('is put into either language when shown, its arguments too', () => {
    const problem = message(COUNT, { table: TABLE, count: 6 });
    expect(render(problem, 'zh')).toBe('申请表有6格空白');
    expect(render(problem, 'en')).toBe('6 cells of the table of applications are blank');
  });

  it('may hold other messages, and lists of them', () => {
    const cell = (name: string) => message({ zh: '“{name}”列', en: 'column “{name}”' }, { name });
    const both = message({ zh: '见{cells}', en: 'see {cells}' }, { cells: [cell('自然人'), cell('总计')] });
    expect(render(both, 'zh')).toBe('见“自然人”列、“总计”列');
    expect(render(both, 'en')).toBe('see column “自然人”, column “总计”');
  });

  it('shows what stands in a cell as it is, braces and all', () => {
    expect(render(message({ zh: '“{text}”', en: '“{text}”' }, { text: '{text}' }), 'zh')).toBe('“{text}”');
  });

  it('shows the name of an argument that was left out', () => {
    expect(render(message(COUNT, { count: 6 }), 'en')).toBe('6 cells of {table} are blank');
  });
});

describe('the language of a client', () => {
  it('is Chinese for every kind of Chinese, else English', () => {
    for (const tag of ['zh', 'zh-CN', 'zh-cn', 'ZH-Hans', 'zh-TW']) expect(localeOf(tag)).toBe('zh');
    for (const tag of ['en', 'en-US', 'de', '', undefined]) expect(localeOf(tag)).toBe('en');
  });
});
