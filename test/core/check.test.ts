import { afterEach, describe, expect, it, vi } from 'vitest';
import { check, fixAll, RULES, type RuleFailure, readReport } from '../../server/core/index.ts';
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

describe('a rule that fails', () => {
  afterEach(() => vi.restoreAllMocks());

  /** Lets the rule `wrong-label` throw: as it begins, on its way, or when its fixes are asked for. */
  function breakRule(when: 'at once' | 'on its way' | 'at its fixes'): void {
    const rule = RULES.find(({ code }) => code === 'wrong-label');
    if (rule === undefined) throw new Error('there is no such rule');
    const find = rule.find.bind(rule);
    vi.spyOn(rule, 'find').mockImplementation(function* (report, settings) {
      if (when === 'at once') throw new Error('broken');
      for (const finding of find(report, settings)) {
        if (when === 'on its way') yield finding;
        else
          yield {
            ...finding,
            fixes: () => {
              throw new Error('broken');
            },
          };
      }
      if (when === 'on its way') throw new Error('broken');
    });
  }

  const FAILURE: RuleFailure = { code: 'wrong-label', error: new Error('broken') };

  it.each(['at once', 'on its way'] as const)('%s finds nothing; the others go on, and it is told', (when) => {
    breakRule(when);
    const failures: RuleFailure[] = [];
    const problems = check(readReport(TEXT), {}, (failure) => failures.push(failure));
    expect(problems.map(({ code }) => code)).toEqual(['unbalanced']);
    expect(failures).toEqual([FAILURE]);
  });

  it('at its fixes has none, and it is told once for each problem', () => {
    breakRule('at its fixes');
    const failures: RuleFailure[] = [];
    const problems = check(readReport(TEXT), {}, (failure) => failures.push(failure));
    expect(failures).toEqual([]);
    expect(problems.map(({ code, fixes }) => [code, fixes.length > 0])).toEqual([
      ['wrong-label', false],
      ['unbalanced', true],
    ]);
    expect(problems[0]?.fixes).toEqual([]);
    expect(failures).toEqual([FAILURE]);
  });

  it('keeps no other problem from being mended', () => {
    breakRule('at its fixes');
    const failures: RuleFailure[] = [];
    const text = reportText({ labels: { '2.重复申请': '2.反复申请' }, cells: { '1': { total: '1,509' } } });
    const mended = fixAll(text, {}, undefined, (failure) => failures.push(failure));
    expect(mended.problems.map(({ code }) => code)).toEqual(['number-format']);
    expect(failures).toContainEqual(FAILURE);
  });

  it('is not passed over where nobody is told', () => {
    breakRule('at once');
    expect(() => check(readReport(TEXT))).toThrow('broken');
    expect(() => fixAll(TEXT)).toThrow('broken');
  });
});
