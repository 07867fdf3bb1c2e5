import { describe, expect, test } from 'vitest';
import { sampleReport } from '../../scripts/generate/sample-report.ts';
import { check, readReport } from '../../server/core/index.ts';

describe('the sample report has no problem, whatever the year', () => {
  test.each([
    [2019, '2019'],
    [2020, '2019'],
    [2021, '2021'],
    [2024, '2021'],
  ])('%i', (year, edition) => {
    const report = readReport(sampleReport(year));
    expect(report).toMatchObject({ recognised: true, year, organ: '云岭县档案局', template: { edition } });
    expect(report.tables.map(({ form }) => `${form.edition} ${form.template.id}`)).toEqual([
      `${edition} disclosure`,
      `${edition} applications`,
      `${edition} review`,
    ]);
    expect(report.tables.flatMap(({ equations }) => equations).every(({ state }) => state.kind === 'holds')).toBe(true);
    expect(check(report)).toEqual([]);
  });
});

test('no form is there for years before it', () => {
  expect(() => sampleReport(2018)).toThrow('2018');
});
