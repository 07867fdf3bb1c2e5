import { describe, expect, test } from 'vitest';
import { type ClientCapabilities, LSPErrorCodes } from 'vscode-languageserver';
import { TestClient } from './client.ts';
import { fakeEngine } from './fake-engine.ts';
import { edited, rangeOf } from './texts.ts';

const URI = 'file:///报告.md';
const TEXT = '报告\r\n一错二\r\n三错四\r\n空\r\n';
const FIXED = TEXT.replaceAll('错', '对');

const VERSIONED: ClientCapabilities = { workspace: { workspaceEdit: { documentChanges: true } } };
const RESOLVES: ClientCapabilities = {
  ...VERSIONED,
  textDocument: { codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } } },
};

describe('a client is told', () => {
  test('every kind of action, and that edits come later if it can ask for them', async () => {
    const { capabilities } = await TestClient.inProcess(fakeEngine()).initialise(RESOLVES);
    expect(capabilities.codeActionProvider).toEqual({
      codeActionKinds: [
        'quickfix',
        'source.fixAll.gouji',
        'refactor.rewrite.gouji.pipe',
        'refactor.rewrite.gouji.html',
      ],
      resolveProvider: true,
    });
  });

  test.each<[string, ClientCapabilities]>([
    ['cannot ask', VERSIONED],
    ['asks for something else', resolving(['command'], true)],
    ['keeps no data to ask with', resolving(['edit'], false)],
  ])('that they come at once if it %s', async (_, capabilities) => {
    const { client, initialised } = await opened(capabilities);
    expect(initialised.capabilities.codeActionProvider).toMatchObject({ resolveProvider: false });
    const [action] = await client.codeActionsAt(URI, rangeOf(TEXT, '一'), { only: ['source'] });
    expect(action).not.toHaveProperty('data');
    expect(action).toHaveProperty('edit');
  });
});

describe('an action that is asked for', () => {
  test.each<[string[], string[]]>([
    [['quickfix'], ['改为“对”', '删去', '修复本文件中全部同类问题（共2处）']],
    [['quickfix.other'], []],
    [['source'], ['修复全部可安全修复的问题']],
    [['source.fixAll'], ['修复全部可安全修复的问题']],
    [['source.fixAll.gouji'], ['修复全部可安全修复的问题']],
    [['source.fixAll.other'], []],
    [['source.organizeImports'], []],
    [['source.fixAllOthers'], []],
    [
      ['refactor', 'quickfix'],
      ['改为“对”', '删去', '修复本文件中全部同类问题（共2处）'],
    ],
    [[''], ['改为“对”', '删去', '修复本文件中全部同类问题（共2处）', '修复全部可安全修复的问题']],
    [[], []],
  ])('by %j is one of %j', async (only, titles) => {
    const { client, wrong } = await opened(VERSIONED);
    expect((await client.codeActions(URI, wrong.slice(0, 1), only)).map(({ title }) => title)).toEqual(titles);
  });

  test('in a document that is not open, or in no language of ours, is not there', async () => {
    const { client } = await opened(VERSIONED);
    client.open('file:///a.json', TEXT, 'json');
    expect(await client.codeActionsAt('file:///a.json', rangeOf(TEXT, '一'), { only: [''] })).toEqual([]);
    expect(await client.codeActionsAt('file:///b.md', rangeOf(TEXT, '一'), { only: [''] })).toEqual([]);
  });

  test('in a text that is no report, or that the engine fails on, is not there', async () => {
    const { client } = await opened(VERSIONED);
    for (const [uri, text] of [
      ['file:///a.md', `通知 ${TEXT}`],
      ['file:///b.md', `${TEXT}崩溃`],
    ] as const) {
      client.open(uri, text);
      expect(await client.codeActionsAt(uri, rangeOf(text, '一'), { only: [''] })).toEqual([]);
    }
  });
});

describe('the edit of an action that was offered without one', () => {
  test('comes when it is asked for, good for that version', async () => {
    const { client, wrong } = await opened(RESOLVES);
    const action = (await client.codeActions(URI, wrong.slice(0, 1))).at(-1);
    expect(action).not.toHaveProperty('edit');
    const resolved = await client.resolve(action);
    expect(resolved).toMatchObject({ title: action?.title, kind: 'quickfix', diagnostics: [wrong[0]] });
    expect(resolved.edit).toEqual({
      documentChanges: [
        {
          textDocument: { uri: URI, version: 1 },
          edits: [
            { range: rangeOf(TEXT, '错'), newText: '对' },
            { range: rangeOf(TEXT, '错', 1), newText: '对' },
          ],
        },
      ],
    });
  });

  test('comes as plain changes where the client takes no versions', async () => {
    const { client } = await opened({ textDocument: RESOLVES.textDocument ?? {} });
    const [action] = await client.codeActionsAt(URI, rangeOf(TEXT, '一'), { only: ['source'] });
    const { edit } = await client.resolve(action);
    expect(edit).not.toHaveProperty('documentChanges');
    expect(edited(TEXT, edit?.changes?.[URI] ?? [])).toBe(FIXED);
  });

  test('is refused when the document has another version by now', async () => {
    const { client, wrong } = await opened(RESOLVES);
    const action = (await client.codeActions(URI, wrong)).at(-1);
    client.change(URI, 2, { text: `报告\r\n${TEXT}` });
    await expect(client.resolve(action)).rejects.toMatchObject({ code: LSPErrorCodes.ContentModified });
  });

  test('is refused when the document was closed', async () => {
    const { client, wrong } = await opened(RESOLVES);
    const action = (await client.codeActions(URI, wrong)).at(-1);
    client.close(URI);
    await expect(client.resolve(action)).rejects.toMatchObject({ code: LSPErrorCodes.ContentModified });
  });

  test('is refused when a change overtakes the question', async () => {
    const { client, wrong } = await opened(RESOLVES);
    const action = (await client.codeActions(URI, wrong)).at(-1);
    const answer = client.together(
      () => client.resolve(action),
      () => client.change(URI, 2, { text: '报告' }),
    );
    await expect(answer).rejects.toMatchObject({ code: LSPErrorCodes.ContentModified });
  });

  test('is not worked out for a question that was cancelled', async () => {
    const { client, wrong, engine } = await opened(RESOLVES);
    const action = (await client.codeActions(URI, wrong)).at(-1);
    const { length } = engine.texts;
    const answer = client.together((token) => client.resolve(action, token), 'cancel');
    await expect(answer).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    expect(engine.texts).toHaveLength(length);
  });

  test('of a quick fix is there already, and asking again changes nothing', async () => {
    const { client, wrong } = await opened(RESOLVES);
    const [fix] = await client.codeActions(URI, wrong);
    expect(fix?.edit).toBeDefined();
    expect(await client.resolve(fix)).toEqual(fix);
  });
});

/** A client that has opened the text and got its diagnostics. */
async function opened(capabilities: ClientCapabilities) {
  const engine = fakeEngine();
  const client = TestClient.inProcess(engine);
  const initialised = await client.initialise(capabilities);
  client.open(URI, TEXT);
  const wrong = (await client.diagnostics(URI, 1)).filter(({ code }) => code === 'wrong-label');
  return { client, engine, initialised, wrong };
}

function resolving(properties: string[], dataSupport: boolean): ClientCapabilities {
  return { textDocument: { codeAction: { dataSupport, resolveSupport: { properties } } } };
}
