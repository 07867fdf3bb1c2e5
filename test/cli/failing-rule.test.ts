import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { RULES } from '../../server/core/index.ts';
import { reportText } from '../support/reports.ts';
import { folderWith, gouji } from './support.ts';

/** A wrong label above a wrong total. */
const TWO = reportText({ labels: { '2.重复申请': '2.反复申请' }, cells: { 'direct-suit': { total: 9 } } });
const SAID = '规则 unbalanced 检查时出错（Error: 崩溃了），其他规则照常检查。请将此情况告知开发者。';

function breakRule(code: string): void {
  const rule = RULES.find((one) => one.code === code);
  if (rule === undefined) throw new Error(`there is no rule ${code}`);
  const spy = vi.spyOn(rule, 'find').mockImplementation(() => {
    throw new Error('崩溃了');
  });
  onTestFinished(() => spy.mockRestore());
}

describe('a rule that fails', () => {
  test('is told once for each file, the others report, and the exit code is not 0', async () => {
    breakRule('unbalanced');
    const lenient = JSON.stringify({ rules: { 'wrong-label': 'hint' } });
    const cwd = await folderWith({ 'a.md': TWO, 'b.md': reportText(), 'gouji.json': lenient });
    const { code, stdout, stderr } = await gouji(['check'], { cwd });
    expect(stdout).toContain('wrong-label');
    expect(stderr).toBe(`gouji: a.md：${SAID}\ngouji: b.md：${SAID}\n`);
    expect(code).toBe(1);
  });

  test('does not keep the problems of others from being mended', async () => {
    breakRule('unbalanced');
    const cwd = await folderWith({ 'a.md': TWO });
    const { code, stdout, stderr } = await gouji(['check', '--fix'], { cwd });
    expect(stdout).toContain('a.md：改正了 1 个问题。');
    expect(stderr).toBe(`gouji: a.md：${SAID}\n`);
    expect(code).toBe(1);
  });

  test('leaves JSON what it is', async () => {
    breakRule('unbalanced');
    const cwd = await folderWith({ 'a.md': TWO });
    const { stdout, stderr } = await gouji(['check', '--format', 'json'], { cwd });
    expect(JSON.parse(stdout)).toMatchObject({ files: [{ problems: [{ code: 'wrong-label' }] }] });
    expect(stderr).toContain('unbalanced');
  });
});
