import { describe, expect, it } from 'vitest';
import { type Edit, message, type Problem } from '../../server/core/index.ts';
import { problemOf } from './marked.ts';
import { reportText } from './reports.ts';
import { applied } from './tester.ts';

const wrong = reportText({ labels: { '2.重复申请': '2.反复申请' } });
const at = wrong.indexOf('反复');
const begin = wrong.indexOf('| （本列数据');

/** What the tester says of a fix with these edits. */
function verdict(text: string, edits: readonly Edit[], code = 'wrong-label'): string {
  const problem: Problem = { ...problemOf(wrong, 'wrong-label'), code };
  try {
    applied(text, problem, { title: message({ zh: '改正', en: 'Correct' }), edits, safe: true });
    return 'right';
  } catch (error) {
    return String(error);
  }
}

const replace = (start: number, end: number, newText: string): Edit => ({ span: { start, end }, newText });

describe('the tester of fixes', () => {
  it('gives the text after a fix that is right', () => {
    const problem = problemOf(wrong, 'wrong-label');
    for (const fix of problem.fixes) expect(applied(wrong, problem, fix)).toBe(reportText());
    expect(verdict(wrong, [replace(at, at + 1, '重')])).toBe('right');
  });

  it('refuses one that the docs of its rule do not speak of', () => {
    expect(verdict(wrong, [replace(at, at + 1, '重')], 'sign-off-date')).toContain('not declared');
    expect(verdict(wrong, [replace(at, at + 1, '重')], 'no-such-rule')).toContain('not declared');
  });

  it.each([
    ['has no edit', []],
    ['edits what is not in the text', [replace(0, wrong.length + 1, '')]],
    ['edits what is not in the text', [replace(5, 4, '')]],
    ['has edits that overlap', [replace(at, at + 2, '重'), replace(at + 1, at + 3, '复')]],
    ['has an edit that changes nothing', [replace(at, at + 1, '反')]],
    ['has a tab stop outside of what it writes', [{ ...replace(at, at + 1, '重'), tabStops: [{ start: 0, end: 2 }] }]],
  ] as const)('refuses one that %s', (objection, edits) => {
    expect(verdict(wrong, edits)).toContain(objection);
  });

  it('refuses one that brings in other line ends, or cuts one in two', () => {
    const windows = reportText({ eol: '\r\n' });
    expect(verdict(windows, [replace(0, 0, '\n')])).toContain('line ends');
    const end = windows.indexOf('\r\n');
    expect(verdict(windows, [replace(end, end + 1, '')])).toContain('line ends');
    expect(verdict(wrong, [replace(0, 0, '\r\n')])).toContain('line ends');
  });

  it('refuses one that ends the text in another way', () => {
    expect(verdict(wrong, [replace(wrong.length - 1, wrong.length, '')])).toContain('at the end of the text');
    expect(verdict(wrong.trimEnd(), [replace(wrong.length - 1, wrong.length - 1, '\n')])).toContain('end of the text');
  });

  it('refuses one after which the report, or a table of it, is not read any more', () => {
    expect(verdict(wrong, [replace(0, wrong.length - 1, '无')])).toContain('unreadable');
    const end = wrong.indexOf('四、政府信息公开');
    expect(verdict(wrong, [replace(begin, end, '')])).toContain('breaks a table, applications in pipe');
  });
});
