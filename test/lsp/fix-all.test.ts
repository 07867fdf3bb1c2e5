import { describe, expect, test } from 'vitest';
import type { ClientCapabilities, CodeAction, InitializeParams } from 'vscode-languageserver';
import { check, readReport } from '../../server/core/index.ts';
import { reportText } from '../support/reports.ts';
import { TestClient } from './client.ts';
import { ENGINE } from './engine.ts';
import { fakeEngine } from './fake-engine.ts';
import { edited, rangeOf } from './texts.ts';

const URI = 'file:///报告.md';
const TEXT = '报告\r\n一错二\r\n三错四\r\n空\r\n';
const SNIPPETS: ClientCapabilities = {
  workspace: { workspaceEdit: { documentChanges: true, snippetEditSupport: true } },
};

describe('all problems of one kind', () => {
  test('are repaired beside the quick fixes of one of them, at once', async () => {
    const { client, diagnostics } = await opened(TEXT);
    const [wrong] = diagnostics;
    const action = (await client.codeActions(URI, wrong === undefined ? [] : [wrong])).at(-1);
    expect(action).toMatchObject({
      title: '修复本文件中全部同类问题（共2处）',
      kind: 'quickfix',
      diagnostics: [wrong],
    });
    expect(action).not.toHaveProperty('isPreferred');
    expect(repaired(TEXT, action)).toBe('报告\r\n一对二\r\n三对四\r\n空\r\n');
  });

  test('are counted in English too', async () => {
    const { client, diagnostics } = await opened(TEXT, {}, { locale: 'en' });
    const titles = (await client.codeActions(URI, diagnostics)).map(({ title }) => title);
    expect(titles).toContain('Fix all 2 problems of this kind in the file');
  });

  test('leave no tab stops behind', async () => {
    const { client, diagnostics } = await opened('报告 空 空', SNIPPETS);
    const action = (await client.codeActions(URI, diagnostics)).at(-1);
    expect(JSON.stringify(action?.edit)).not.toContain('snippet');
    expect(repaired('报告 空 空', action)).toBe('报告 0\n| $a} | 0 | 0 |\n 0\n| $a} | 0 | 0 |\n');
  });

  test('are offered once for several diagnostics of that kind', async () => {
    const { client, diagnostics } = await opened('报告 空 空 错 错');
    const actions = await client.codeActions(URI, diagnostics);
    expect(actions.filter(({ title }) => title === '修复本文件中全部同类问题（共2处）')).toEqual([
      expect.objectContaining({ diagnostics: diagnostics.filter(({ code }) => code === 'wrong-label') }),
      expect.objectContaining({ diagnostics: diagnostics.filter(({ code }) => code === 'blank-cell') }),
    ]);
  });

  test('are not offered where there is only one', async () => {
    const { client, diagnostics } = await opened('报告 空 错');
    expect((await client.codeActions(URI, diagnostics)).map(({ title }) => title)).toEqual([
      '改为“对”',
      '删去',
      '填零',
    ]);
  });
});

describe('all that is safe', () => {
  test('is repaired on save, and what is not safe is left', async () => {
    const { client } = await opened(TEXT, SNIPPETS);
    const [action, ...others] = await onSave(client);
    expect(others).toEqual([]);
    expect(action).toMatchObject({ title: '修复全部可安全修复的问题', kind: 'source.fixAll.gouji' });
    expect(repaired(TEXT, action)).toBe('报告\r\n一对二\r\n三对四\r\n空\r\n');
  });

  test('comes at once on save, even to a client that could ask for it later; in a menu it comes later', async () => {
    const { client } = await opened(TEXT, {
      textDocument: { codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } } },
    });
    expect(await onSave(client)).toMatchObject([{ edit: { changes: {} } }]);
    const [action] = await client.codeActionsAt(URI, rangeOf(TEXT, '一'), { only: ['source'] });
    expect(action).not.toHaveProperty('edit');
  });

  test('is never offered where nobody asked for that kind', async () => {
    const { client, diagnostics } = await opened(TEXT);
    const kinds = (await client.codeActions(URI, diagnostics)).map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['quickfix']));
  });

  test('is not offered where nothing is safe', async () => {
    const { client } = await opened('报告 空');
    expect(await onSave(client)).toEqual([]);
  });

  test('does not hold what the settings turn off', async () => {
    const { client } = await opened(
      TEXT,
      {},
      {
        initializationOptions: { settings: { rules: { 'wrong-label': 'off' } } },
      },
    );
    expect(await onSave(client)).toEqual([]);
  });

  test('of a real report is repaired once for all, with its line ends', async () => {
    const text = reportText({
      eol: '\r\n',
      labels: { '（一）予以公开': '（一）给予公开', 自然人: '个人' },
      cells: { '20.6/行政处罚': { 1: '３' } },
    });
    const found = check(readReport(text));
    expect(found.some(({ fixes: [best] }) => best?.safe)).toBe(true);
    const client = TestClient.inProcess(ENGINE);
    await client.initialise(SNIPPETS);
    client.open(URI, text);
    const [action] = await onSave(client);
    const mended = repaired(text, action);
    expect(mended).not.toMatch(/[^\r]\n/);
    expect(check(readReport(mended)).filter(({ fixes: [best] }) => best?.safe)).toEqual([]);

    client.change(URI, 2, { text: mended });
    expect(await onSave(client)).toEqual([]);
  });
});

/** A client that has opened a text and got its diagnostics. */
async function opened(text: string, capabilities: ClientCapabilities = {}, rest: Partial<InitializeParams> = {}) {
  const client = TestClient.inProcess(fakeEngine());
  await client.initialise(capabilities, rest);
  client.open(URI, text);
  return { client, diagnostics: await client.diagnostics(URI, 1) };
}

/** What an editor asks for that repairs on save. */
function onSave(client: TestClient): Promise<CodeAction[]> {
  const everywhere = { start: { line: 0, character: 0 }, end: { line: 99_999, character: 0 } };
  return client.codeActionsAt(URI, everywhere, { only: ['source.fixAll'] });
}

/** The text after an action, which must be one step and hold no snippets. */
function repaired(text: string, action: CodeAction | undefined): string {
  const { changes, documentChanges = [] } = action?.edit ?? {};
  const [change, ...more] = documentChanges;
  expect(more).toEqual([]);
  if (change !== undefined && 'edits' in change) {
    return edited(
      text,
      change.edits.filter((edit) => 'newText' in edit),
    );
  }
  return edited(text, changes?.[URI] ?? []);
}
