import { expect, test } from 'vitest';
import type { ClientCapabilities, CodeAction, SnippetTextEdit, TextEdit } from 'vscode-languageserver';
import { TestClient } from './client.ts';
import { fakeEngine } from './fake-engine.ts';
import { edited, rangeOf } from './texts.ts';

const URI = 'file:///报告.md';
const TEXT = '报告\r\n一错二\r\n三空四\r\n';

const DATA: ClientCapabilities = { textDocument: { publishDiagnostics: { dataSupport: true } } };
const VERSIONED: ClientCapabilities = { ...DATA, workspace: { workspaceEdit: { documentChanges: true } } };
const SNIPPETS: ClientCapabilities = {
  ...DATA,
  workspace: { workspaceEdit: { documentChanges: true, snippetEditSupport: true } },
};

/** A client that has opened a text and got its diagnostics. */
async function opened(text: string, capabilities: ClientCapabilities) {
  const client = TestClient.inProcess(fakeEngine());
  await client.initialise(capabilities);
  client.open(URI, text);
  const diagnostics = await client.diagnostics(URI, 1);
  const about = (code: string) => diagnostics.filter((diagnostic) => diagnostic.code === code);
  return { client, wrong: about('wrong-label'), blank: about('blank-cell') };
}

test('every fix of a diagnostic is a quick fix; the first is preferred where it is safe', async () => {
  const { client, wrong } = await opened(TEXT, VERSIONED);
  expect(await client.codeActions(URI, wrong)).toEqual([
    {
      title: '改为“对”',
      kind: 'quickfix',
      isPreferred: true,
      diagnostics: wrong,
      edit: {
        documentChanges: [
          { textDocument: { uri: URI, version: 1 }, edits: [{ range: rangeOf(TEXT, '错'), newText: '对' }] },
        ],
      },
    },
    expect.objectContaining({ title: '删去', isPreferred: false }),
  ]);
});

test('an only fix is preferred although it is not safe', async () => {
  const { client, blank } = await opened(TEXT, VERSIONED);
  expect(await client.codeActions(URI, blank)).toMatchObject([{ title: '填零', isPreferred: true }]);
});

test('titles are in the language of the client', async () => {
  const client = TestClient.inProcess(fakeEngine());
  await client.initialise(DATA, { locale: 'en' });
  client.open(URI, TEXT);
  const actions = await client.codeActions(URI, await client.diagnostics(URI, 1));
  expect(actions.map(({ title }) => title)).toEqual(['Replace with 对', 'Delete', 'Fill with zeros']);
});

test('a client without `documentChanges` gets plain changes', async () => {
  const { client, blank } = await opened(TEXT, DATA);
  const [action] = await client.codeActions(URI, blank);
  expect(action?.edit).not.toHaveProperty('documentChanges');
  expect(edited(TEXT, action?.edit?.changes?.[URI] ?? [])).toBe('报告\r\n一错二\r\n三0\n| $a} | 0 | 0 |\n四\r\n');
});

test('tab stops become a snippet: numbered over all edits, escaped, ending where the inserted text ends', async () => {
  const { client, blank } = await opened(TEXT, SNIPPETS);
  const [action] = await client.codeActions(URI, blank);
  expect(editsOf(action)).toEqual([
    { range: rangeOf(TEXT, '空'), snippet: { kind: 'snippet', value: `\${1:0}` } },
    {
      range: { start: rangeOf(TEXT, '四').start, end: rangeOf(TEXT, '四').start },
      snippet: { kind: 'snippet', value: `\n| \\$a\\} | \${2:0} | \${3:0} |$0\n` },
    },
  ]);
});

test('an edit without tab stops stays a plain one for a client that takes snippets', async () => {
  const { client, wrong } = await opened(TEXT, SNIPPETS);
  const [action] = await client.codeActions(URI, wrong);
  expect(editsOf(action)).toEqual([{ range: rangeOf(TEXT, '错'), newText: '对' }]);
});

test.each([
  ['a tab', '报告\n\t空\n'],
  ['spaces', '报告\n    空\n'],
])('lines that an editor would indent like a line begun by %s are put in as they are', async (_, text) => {
  const { client, blank } = await opened(text, SNIPPETS);
  const [action] = await client.codeActions(URI, blank);
  const [value, row] = editsOf(action);
  expect(value).toMatchObject({ snippet: { value: `\${1:0}$0` } });
  expect(row).toMatchObject({ newText: '\n| $a} | 0 | 0 |\n' });
});

test('an edit whose own lines begin with tabs is put in as it is', async () => {
  const client = TestClient.inProcess(fakeEngine());
  await client.initialise(SNIPPETS);
  client.open(URI, '报告 缺');
  const [action] = await client.codeActions(URI, await client.diagnostics(URI, 1));
  expect(editsOf(action)).toMatchObject([{ newText: '\t一\n\t0\n' }]);
});

test('snippets are for clients with `documentChanges` only', async () => {
  const { client, blank } = await opened(TEXT, {
    ...DATA,
    workspace: { workspaceEdit: { snippetEditSupport: true } },
  });
  const [action] = await client.codeActions(URI, blank);
  expect(action?.edit?.changes?.[URI]).toMatchObject([{ newText: '0' }, { newText: '\n| $a} | 0 | 0 |\n' }]);
});

test('for a client without `dataSupport` the server has kept the fixes', async () => {
  const { client, wrong, blank } = await opened('报告\n错 错 空\n', {
    workspace: { workspaceEdit: { documentChanges: true } },
  });
  expect(wrong[0]).not.toHaveProperty('data');
  const actions = await client.codeActions(URI, [...wrong, ...blank]);
  expect(actions.map(({ title, diagnostics }) => [title, diagnostics])).toEqual([
    ['改为“对”', [wrong[0]]],
    ['删去', [wrong[0]]],
    ['改为“对”', [wrong[1]]],
    ['删去', [wrong[1]]],
    ['填零', [blank[0]]],
    ['修复本文件中全部同类问题（共2处）', wrong],
  ]);
});

test('a diagnostic of an older version gets the fix of the newest, where the same problem still stands', async () => {
  const { client, wrong } = await opened('报告\n一错二\n', VERSIONED);
  const text = '报告\n一错二，又错\n';
  client.change(URI, 2, { text });
  const actions = await client.codeActions(URI, wrong, ['quickfix']);
  expect(actions.slice(0, 2).map((action) => action.edit?.documentChanges)).toEqual([
    [{ textDocument: { uri: URI, version: 2 }, edits: [{ range: rangeOf(text, '错'), newText: '对' }] }],
    [{ textDocument: { uri: URI, version: 2 }, edits: [{ range: rangeOf(text, '错'), newText: '' }] }],
  ]);
});

test('a diagnostic of an older version whose problem has moved on gets nothing', async () => {
  const { client, wrong } = await opened('报告\n一错二\n', VERSIONED);
  client.change(URI, 2, { text: '报告\n\n\n一错二\n' });
  expect(await client.codeActions(URI, wrong)).toEqual([]);
});

test('two diagnostics of an older version that touch one problem get its fixes once', async () => {
  const { client, wrong } = await opened('报告\n错错\n', VERSIONED);
  client.change(URI, 2, { text: '报告\nx错x\n' });
  const actions = await client.codeActions(URI, wrong);
  expect(actions.map(({ title }) => title)).toEqual(['改为“对”', '删去']);
});

test('diagnostics of others are not ours to fix', async () => {
  const { client, wrong } = await opened(TEXT, VERSIONED);
  const foreign = wrong.map((diagnostic) => ({ ...diagnostic, source: 'markdownlint' }));
  expect(await client.codeActions(URI, foreign)).toEqual([]);
});

function editsOf(action: CodeAction | undefined): (TextEdit | SnippetTextEdit)[] {
  const [change] = action?.edit?.documentChanges ?? [];
  return change !== undefined && 'edits' in change ? change.edits : [];
}
