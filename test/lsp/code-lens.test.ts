import { describe, expect, it } from 'vitest';
import { type CodeLens, CodeLensRequest } from 'vscode-languageserver';
import { DIALECTS } from '../../server/core/tables/table.ts';
import { reportText } from '../support/reports.ts';
import { type Introduction, openedAt, URI } from './pointed.ts';

/** Each lens as its line, what it says, and what it does. */
async function lensesOf(text: string, introduction: Introduction = {}): Promise<string[]> {
  const { client, at } = await openedAt(text, introduction);
  const lenses: CodeLens[] | null = await client.ask(CodeLensRequest.type, at);
  const lines = text.split('\n');
  return (lenses ?? []).map(({ range, command }) => {
    const words = lines[range.start.line]?.slice(range.start.character).trim().slice(0, 4);
    return [words, command?.title, command?.command].filter((part) => part !== '').join(' → ');
  });
}

function knowing(...commands: string[]): Introduction {
  return { rest: { initializationOptions: { commands } } };
}

describe.each(DIALECTS)('above a table in %s', (dialect) => {
  it('stands how many relations it has, and how many fail', async () => {
    const text = reportText({ edition: '2021', dialect, cells: { '3.3.8': { total: 7 } } });
    const lenses = (await lensesOf(text)).map((lens) => lens.slice(lens.indexOf(' → ')));
    // The total stands in the sum of its row and in that of its column.
    expect(lenses).toEqual([' → 表三：39项勾稽，2项不平', ' → 表四：3项勾稽，均平']);
  });
});

describe('a lens', () => {
  it('stands over the first line of its table, and over none in which nothing is added up', async () => {
    const lenses = await lensesOf(reportText({ dialect: 'tsv' }));
    expect(lenses).toEqual(['（本列数 → 表三：37项勾稽，均平', '行政复议 → 表四：3项勾稽，均平']);
  });

  it('counts what blanks decide, and what cannot be judged', async () => {
    const text = reportText({ cells: { reconsideration: { total: '' }, 'direct-suit': { total: '无法统计' } } });
    const lenses = await lensesOf(text);
    expect(lenses[1]).toContain('表四：3项勾稽，1项有空白、1项不能判断');
  });

  it('is English for a client that is', async () => {
    const text = reportText({ cells: { reconsideration: { total: 12 } } });
    const lenses = await lensesOf(text, { rest: { locale: 'en' } });
    expect(lenses[1]).toContain('Table 四: 3 sums, 1 do not balance');
  });

  it('offers to repair what can be repaired safely, to a client that has the command', async () => {
    const text = reportText({ labels: { 结果维持: '结果维特' } });
    const offer = '修复全部可安全修复的问题 → gouji.fixAll';
    expect((await lensesOf(text, knowing('gouji.fixAll'))).filter((lens) => lens.includes(offer))).toHaveLength(1);
    expect((await lensesOf(text)).filter((lens) => lens.includes('gouji'))).toEqual([]);
    // Nobody but a person knows which number of a failing sum is wrong.
    const unsafe = reportText({ cells: { reconsideration: { total: 12 } } });
    expect((await lensesOf(unsafe, knowing('gouji.fixAll'))).filter((lens) => lens.includes('gouji'))).toEqual([]);
  });

  it('leads to the preview where there is one', async () => {
    const { client, at } = await openedAt(reportText(), knowing('gouji.preview'));
    const lenses = await client.ask(CodeLensRequest.type, at);
    const previews = lenses?.filter(({ command }) => command?.command === 'gouji.preview') ?? [];
    expect(previews).toHaveLength(3);
    for (const { range, command } of previews)
      expect(command).toEqual({ title: '预览', command: 'gouji.preview', arguments: [URI, range.start] });
  });

  it('can be turned off, of which a client that can is told', async () => {
    const refreshing = { workspace: { configuration: true, codeLens: { refreshSupport: true } } };
    const { client, at } = await openedAt(reportText(), { capabilities: refreshing });
    expect(await client.ask(CodeLensRequest.type, at)).toHaveLength(2);
    client.settingsOf = () => ({ codeLens: false });
    client.changeConfiguration(null);
    await client.until(() => client.refreshed.includes('workspace/codeLens/refresh'));
    expect(await client.ask(CodeLensRequest.type, at)).toEqual([]);
  });
});
