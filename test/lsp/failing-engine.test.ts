import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { CodeActionKind, ErrorCodes } from 'vscode-languageserver';
import { RULES } from '../../server/core/index.ts';
import { reportText } from '../support/reports.ts';
import { TestClient } from './client.ts';
import { ENGINE } from './engine.ts';
import { fakeEngine } from './fake-engine.ts';

const URI = 'file:///报告.md';
const OTHER = 'file:///另一份报告.md';
/** A wrong label above a wrong total. */
const TEXT = reportText({ labels: { '2.重复申请': '2.反复申请' }, cells: { 'direct-suit': { total: 9 } } });

function breakRule(code: string): void {
  const rule = RULES.find((one) => one.code === code);
  if (rule === undefined) throw new Error(`there is no rule ${code}`);
  const spy = vi.spyOn(rule, 'find').mockImplementation(() => {
    throw new Error('这条规则崩溃了');
  });
  onTestFinished(() => spy.mockRestore());
}

describe('a rule that fails', () => {
  it('does not take the others with it, and is logged once for each document', async () => {
    breakRule('wrong-label');
    const client = TestClient.inProcess(ENGINE);
    await client.initialise();
    client.open(URI, TEXT);
    for (let version = 2; version <= 20; version++) {
      client.change(URI, version, { text: `${TEXT}\n${version}` });
      expect((await client.diagnostics(URI, version)).map(({ code }) => code)).toEqual(['unbalanced']);
    }
    expect(client.logged).toEqual([expect.stringContaining(`规则 wrong-label 检查 ${URI} 时出错`)]);

    client.open(OTHER, TEXT);
    await client.diagnostics(OTHER, 1);
    expect(client.logged).toHaveLength(2);
    expect(client.logged[1]).toContain('这条规则崩溃了');
  });

  it('does not keep the problems of others from being mended', async () => {
    breakRule('unbalanced');
    const client = TestClient.inProcess(ENGINE);
    await client.initialise();
    client.open(URI, TEXT);
    const [fixAll] = await client.codeActions(URI, [], [CodeActionKind.SourceFixAll]);
    expect(fixAll?.edit?.changes?.[URI]).toMatchObject([{ newText: '重' }]);
    expect(client.logged).toHaveLength(1);
  });
});

describe('an engine that fails at what is asked of it', () => {
  const broken = (): never => {
    throw new Error('这个引擎崩溃了');
  };

  it.each([
    ['alignTables', (client: TestClient) => client.format(URI)],
    ['fixAll', (client: TestClient) => client.codeActions(URI, [], [CodeActionKind.SourceFixAll])],
  ] as const)('%s: the client is told so, and the server goes on', async (failing, ask) => {
    const client = TestClient.inProcess({ ...fakeEngine(), [failing]: broken });
    await client.initialise();
    client.open(URI, '报告 错');
    const diagnostics = await client.diagnostics(URI, 1);
    await expect(ask(client)).rejects.toMatchObject({
      code: ErrorCodes.InternalError,
      message: expect.stringContaining('这个引擎崩溃了'),
    });
    expect(await client.codeActions(URI, diagnostics, [CodeActionKind.QuickFix])).toHaveLength(2);
  });

  it('an action that is offered first and fails when it is chosen', async () => {
    const client = TestClient.inProcess({ ...fakeEngine(), fixAll: broken });
    await client.initialise({
      textDocument: { codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } } },
    });
    client.open(URI, '报告 错错');
    const actions = await client.codeActions(URI, await client.diagnostics(URI, 1));
    const all = actions.find(({ title }) => title.includes('全部'));
    await expect(client.resolve(all)).rejects.toMatchObject({ code: ErrorCodes.InternalError });
    expect(await client.codeActions(URI, await client.diagnostics(URI, 1))).toEqual(actions);
  });
});
