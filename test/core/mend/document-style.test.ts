import { describe, expect, it } from 'vitest';
import { readReport } from '../../../server/core/index.ts';
import { dialectOf, lineEnd } from '../../../server/core/mend/document-style.ts';
import { reportText, tableText } from '../../support/reports.ts';

describe('the line end of a text', () => {
  it('is that of its first line, and \\n where there is none', () => {
    expect(lineEnd('甲\r\n乙\n')).toBe('\r\n');
    expect(lineEnd('甲\n乙\r\n')).toBe('\n');
    expect(lineEnd('甲\r乙')).toBe('\r');
    expect(lineEnd('甲')).toBe('\n');
  });
});

describe('the dialect of a report', () => {
  it('is the one most of its tables are in', () => {
    const text = reportText({ dialect: 'tsv', tables: { review: tableText('review', { dialect: 'html' }) } });
    expect(dialectOf(readReport(text))).toBe('tsv');
  });

  it('is the one of Markdown where there is no table', () => {
    expect(dialectOf(readReport('一、总体情况'))).toBe('pipe');
  });
});
