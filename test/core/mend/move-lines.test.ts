import { describe, expect, it } from 'vitest';
import { applyEdits, readReport } from '../../../server/core/index.ts';
import { putTitle, takeOut, withBlankLine } from '../../../server/core/mend/move-lines.ts';

/** The text without its line `甲`, and the gap that went with it. */
function without(text: string): readonly [text: string, gap: string] {
  const start = text.indexOf('甲');
  const { edit, gap } = takeOut(readReport(text), { start, end: start + 1 });
  return [applyEdits(text, [edit]), gap];
}

describe('lines that are taken out', () => {
  it('leave one of the gaps around them', () => {
    expect(without('一\n\n甲\n\n二\n')).toEqual(['一\n\n二\n', '\n\n']);
    expect(without('一\r\n甲\r\n二')).toEqual(['一\r\n二', '\r\n']);
  });

  it('leave the wider one', () => {
    expect(without('一\n甲\n\n\n二\n')).toEqual(['一\n\n\n二\n', '\n']);
    expect(without('一\n\n\n甲\n二\n')).toEqual(['一\n\n\n二\n', '\n']);
  });

  it('leave the end of the text as it was', () => {
    expect(without('一\n\n甲\n')).toEqual(['一\n', '\n\n']);
    expect(without('一\n\n甲')).toEqual(['一', '\n\n']);
    expect(without('甲\n\n一\n')).toEqual(['一\n', '\n\n']);
    expect(without('甲\n')).toEqual(['\n', '']);
  });

  it('leave a line with a tab, which may be a blank cell', () => {
    expect(without('一\n\t\n \n甲\n\n二')).toEqual(['一\n\t\n \n二', '\n\n']);
  });
});

describe('a title put above a line', () => {
  const put = (text: string, gap: string) =>
    applyEdits(text, [putTitle(readReport(text), text.indexOf('二'), '甲', gap)]);

  it('has blank lines around it', () => {
    expect(put('一\n\n二', '\n')).toBe('一\n\n甲\n\n二');
    expect(put('一\r\n二', '\r\n\r\n')).toBe('一\r\n\r\n甲\r\n\r\n二');
    expect(put('二', '\n\n\n')).toBe('甲\n\n\n二');
  });
});

describe('a gap with a blank line', () => {
  it('is the gap that was there, where it has one', () => {
    const report = readReport('一\r\n二');
    expect(withBlankLine(report, '\r\n \r\n')).toBe('\r\n \r\n');
    expect(withBlankLine(report, '\r\n')).toBe('\r\n\r\n');
    expect(withBlankLine(report, '')).toBe('\r\n\r\n');
  });
});
