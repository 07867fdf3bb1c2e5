import { describe, expect, it } from 'vitest';
import { jsonText, report, textOf, yamlText } from '../../scripts/bench/texts.ts';
import { check, readReport } from '../../server/core/index.ts';
import { DIALECTS } from '../../server/core/tables/table.ts';

describe.each(DIALECTS)('a report for the benchmark in the dialect %s', (dialect) => {
  it('has the size asked for, within a paragraph', () => {
    for (const bytes of [10_000, 100_000]) {
      expect(Math.abs(Buffer.byteLength(report(dialect, bytes)) - bytes)).toBeLessThan(1000);
    }
  });

  it('is read as a report, with the faults of a draft', () => {
    const read = readReport(report(dialect, 10_000));
    expect(read.recognised).toBe(true);
    const codes = check(read).map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['unbalanced', 'blank-cell', 'wrong-label']));
  });
});

it('another number gives another report', () => {
  expect(report('pipe', 10_000, 1)).not.toBe(report('pipe', 10_000, 2));
});

it('many reports stand one after another', () => {
  const text = textOf({ dialect: 'pipe', shape: 'many reports', bytes: 50_000 });
  expect(text.match(/年政府信息公开工作年度报告\n/g)).toHaveLength(5);
});

it('the texts of other languages have the size asked for and one key twice', () => {
  for (const text of [yamlText(10_000), jsonText(10_000)]) {
    expect(Math.abs(Buffer.byteLength(text) - 10_000)).toBeLessThan(1000);
    expect(text.match(/^ *"?year"?:/gm)).toHaveLength(2);
  }
  expect(JSON.parse(jsonText(10_000)).sections.length).toBeGreaterThan(10);
});
