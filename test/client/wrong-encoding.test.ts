import { describe, expect, it } from 'vitest';
import { isDamagedReport } from '../../client/wrong-encoding.ts';
import { DIALECT } from '../../server/core/tables/dialects.ts';
import { gbk } from '../cli/support.ts';
import { reportText } from '../support/reports.ts';

describe('a report in GB18030 read as UTF-8', () => {
  const asUtf8 = (text: string) => new TextDecoder().decode(gbk(text));

  it.each(Object.values(DIALECT))('is noticed with tables in $name', ({ name: dialect }) => {
    expect(isDamagedReport(asUtf8(reportText({ dialect })), false)).toBe(true);
  });

  it('is noticed wherever 政府信息公开 stands, as the bytes around it are no matter', () => {
    for (const before of ['', '1', '局', '县局', '年，']) {
      expect(isDamagedReport(asUtf8(`${before}政府信息公开工作年度报告`), false)).toBe(true);
    }
  });

  it('is noticed in a page whose markup outweighs its text', () => {
    const cell = `<td style="border: 1px solid black; padding: 0">${'<br />'.repeat(50)}政府信息公开</td>\n`;
    expect(isDamagedReport(asUtf8(cell.repeat(5)), false)).toBe(true);
  });

  it('is left alone when read right', () => {
    const read = new TextDecoder('gb18030').decode(gbk(reportText()));
    expect(isDamagedReport(read, true)).toBe(false);
  });

  it('another damaged text is noticed only where the language says that it is a report', () => {
    const letter = asUtf8('今年秋天庭院里的桂花开得很好，香气一直飘到巷口。');
    expect(isDamagedReport(letter, false)).toBe(false);
    expect(isDamagedReport(letter, true)).toBe(true);
  });

  it('a sound report that quotes a damaged title is left alone', () => {
    expect(isDamagedReport(`${reportText()}\n${asUtf8('政府信息公开工作年度报告')}`, true)).toBe(false);
  });

  it('a few characters lost in conversion are damage of another kind', () => {
    expect(isDamagedReport('\uFFFD\uFFFD 2024', true)).toBe(false);
  });
});
