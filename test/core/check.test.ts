import { describe, expect, it } from 'vitest';
import { check, RULES, readReport } from '../../server/core/index.ts';
import { problemsOf } from '../support/marked.ts';
import { reportText } from '../support/reports.ts';

/** One wrong label above one wrong total. */
const TEXT = reportText({ labels: { '2.重复申请': '2.反复申请' }, cells: { 'direct-suit': { total: 9 } } });

/** The codes and severities of the problems that the settings leave of these two. */
const severities = (rules: Readonly<Record<string, 'error' | 'warning' | 'information' | 'hint' | 'off'>>) =>
  problemsOf(TEXT, { rules }, { only: ['unbalanced', 'wrong-label'] }).map(
    ({ code, severity }) => `${code} ${severity}`,
  );

describe('the problems of a report', () => {
  it('have the severity of their rule', () => {
    expect(severities({})).toEqual(['wrong-label error', 'unbalanced error']);
  });

  it('have the severity the settings give, or are left out', () => {
    expect(severities({ unbalanced: 'hint' })).toEqual(['wrong-label error', 'unbalanced hint']);
    expect(severities({ 'wrong-label': 'off' })).toEqual(['unbalanced error']);
    expect(severities({ 'no-such-rule': 'off' })).toHaveLength(2);
  });

  it('are none where every rule is off', () => {
    const rules = Object.fromEntries(RULES.map(({ code }) => [code, 'off' as const]));
    expect(check(readReport(TEXT), { rules })).toEqual([]);
  });

  it('come in the order of the text, the graver first at one place', () => {
    const cells = { 'direct-suit': { total: '约8' }, '1': { total: '1,509' } };
    const problems = check(readReport(reportText({ cells, without: ['3.1', '2', '20.5/行政许可'], year: 2022 })));
    const gravity = ['error', 'warning', 'information', 'hint'];
    expect(problems.length).toBeGreaterThan(4);
    problems.slice(1).forEach((problem, at) => {
      const before = problems[at];
      if (before === undefined) throw new Error('there is one before');
      expect(problem.span.start).toBeGreaterThanOrEqual(before.span.start);
      if (problem.span.start === before.span.start)
        expect(gravity.indexOf(problem.severity)).toBeGreaterThanOrEqual(gravity.indexOf(before.severity));
    });
  });

  it('are the same however often they are asked for', () => {
    const report = readReport(TEXT);
    expect(check(report)).toEqual(check(report));
    expect(check(readReport(TEXT))).toEqual(check(report));
  });

  it('have codes, each of one rule', () => {
    const codes = RULES.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/u);
  });
});
