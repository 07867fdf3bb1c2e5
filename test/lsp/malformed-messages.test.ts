import { describe, expect, it, test } from 'vitest';
import { ErrorCodes } from 'vscode-languageserver';
import { fakeEngine } from './fake-engine.ts';
import { RawClient } from './raw-client.ts';

const URI = 'file:///报告.md';
const RANGE = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
const DOCUMENT = { textDocument: { uri: URI } };

/** A client that has opened a report with one mistake. */
async function begun(): Promise<RawClient> {
  const client = RawClient.inProcess(fakeEngine());
  await client.initialise();
  client.open(URI, '报告 错');
  return client;
}

describe('what is no message', () => {
  it.each(['{"jsonrpc":"2.0","id":1', '', 'hello', '{"a":\uFFFD}'])('%j is answered as no JSON', async (body) => {
    const client = await begun();
    client.sendText(body);
    expect(await client.first(({ error }) => error !== undefined)).toMatchObject({
      id: null,
      error: { code: ErrorCodes.ParseError },
    });
    expect(await client.problemCount(URI)).toBe(1);
  });

  it.each([
    'null',
    '5',
    '"initialize"',
    '[]',
    '{}',
    '{"id":1}',
    '{"id":1,"method":5}',
    '{"id":null,"method":"shutdown"}',
  ])('%s is answered as none', async (body) => {
    const client = await begun();
    client.sendText(body);
    expect(await client.first(({ error }) => error !== undefined)).toMatchObject({
      id: null,
      error: { code: ErrorCodes.InvalidRequest },
    });
    expect(await client.problemCount(URI)).toBe(1);
  });

  it('an answer to a question that nobody asked is no matter', async () => {
    const client = await begun();
    client.sendText('{"jsonrpc":"2.0","id":77,"result":null}');
    client.sendText('{"jsonrpc":"2.0","id":"x","error":5}');
    expect(await client.problemCount(URI)).toBe(1);
  });
});

describe('a message that nobody knows', () => {
  it('is refused where it is a request', async () => {
    const client = await begun();
    expect(await client.ask('textDocument/brew', {})).toMatchObject({ error: { code: ErrorCodes.MethodNotFound } });
    expect(await client.ask('$/brew')).toMatchObject({ error: { code: ErrorCodes.MethodNotFound } });
  });

  it('is no matter where it is a notification', async () => {
    const client = await begun();
    client.notify('textDocument/didBrew', { cups: 2 });
    client.notify('$/didBrew');
    expect(await client.problemCount(URI)).toBe(1);
  });
});

/** Nothing that LSP means by any parameters. */
const GARBAGE = [undefined, null, [], [1, 'a'], 5, 'text', true, {}, { textDocument: 5 }, { textDocument: { uri: 5 } }];

describe('a request with parameters that are none', () => {
  test.each([
    ['textDocument/diagnostic', []],
    ['textDocument/formatting', []],
    ['textDocument/rangeFormatting', [DOCUMENT, { ...DOCUMENT, range: { start: 1, end: 2 } }]],
    ['textDocument/rangesFormatting', [DOCUMENT, { ...DOCUMENT, ranges: RANGE }, { ...DOCUMENT, ranges: [1] }]],
    [
      'textDocument/codeAction',
      [
        DOCUMENT,
        { ...DOCUMENT, range: RANGE },
        { ...DOCUMENT, range: RANGE, context: {} },
        { ...DOCUMENT, range: { start: {}, end: {} }, context: { diagnostics: [] } },
        { ...DOCUMENT, range: RANGE, context: { diagnostics: [5] } },
        { ...DOCUMENT, range: RANGE, context: { diagnostics: [], only: 'quickfix' } },
      ],
    ],
    ['textDocument/codeLens', []],
    ['textDocument/inlayHint', [DOCUMENT, { ...DOCUMENT, range: 5 }]],
    ...['hover', 'definition', 'documentHighlight'].map((question): [string, unknown[]] => [
      `textDocument/${question}`,
      [DOCUMENT, { ...DOCUMENT, position: {} }],
    ]),
    ['textDocument/references', [DOCUMENT, { ...DOCUMENT, position: RANGE.start }]],
    ['gouji/newReportInput', [{ field: 'year' }, { field: 'name', value: '' }]],
    ['gouji/lastReport', [DOCUMENT, { text: 5 }]],
    ['gouji/newReport', [{ year: 2024, dialect: 'pipe' }, { year: '2024', dialect: 'csv' }, { year: '2024' }]],
    ['gouji/insertable', [DOCUMENT, { ...DOCUMENT, kind: 'row' }]],
    ['gouji/insert', [{ ...DOCUMENT, kind: 'table', id: 'review' }]],
    ['gouji/cell', [{ ...DOCUMENT, position: RANGE.start, among: 'problems', to: 'above' }]],
  ])('%s says so, and the next is answered', async (method, wrong: unknown[]) => {
    const client = await begun();
    for (const params of [...GARBAGE, ...wrong]) {
      const { error } = await client.ask(method, params);
      expect({ params, code: error?.code }).toEqual({ params, code: ErrorCodes.InvalidParams });
    }
    expect(await client.problemCount(URI)).toBe(1);
  });

  it('codeAction/resolve gives back what it did not offer, and refuses what is no action', async () => {
    const client = await begun();
    expect(await client.ask('codeAction/resolve', [])).toMatchObject({ error: { code: ErrorCodes.InvalidParams } });
    for (const data of [5, {}, { uri: URI, version: 1, task: { kind: 'brew' } }, { uri: 5, version: {}, task: 5 }]) {
      const action = { title: '修复', data };
      expect(await client.ask('codeAction/resolve', action)).toMatchObject({ result: action });
    }
  });
});

describe('a notification with parameters that are none', () => {
  test.each([
    ['textDocument/didOpen', [{ textDocument: { uri: URI, languageId: 'markdown', version: 1 } }]],
    [
      'textDocument/didChange',
      [
        { textDocument: { uri: URI, version: null }, contentChanges: [{ text: '报告' }] },
        { textDocument: { uri: URI, version: 2 } },
        { textDocument: { uri: URI, version: 2 }, contentChanges: [{ text: '报告' }, { text: 5 }] },
        { textDocument: { uri: URI, version: 2 }, contentChanges: [{ range: RANGE }] },
        { textDocument: { uri: URI, version: 2 }, contentChanges: [{ range: { start: 'a' }, text: '' }] },
      ],
    ],
    ['textDocument/didSave', []],
    ['textDocument/didClose', []],
  ])('%s is ignored as a whole and logged', async (method, wrong: unknown[]) => {
    const client = await begun();
    const sent = [...GARBAGE, ...wrong];
    for (const params of sent) client.notify(method, params);
    expect(await client.problemCount(URI)).toBe(1);
    const logged = client.received.filter((message) => message.method === 'window/logMessage');
    expect(logged).toHaveLength(sent.length);
    expect(logged[0]).toMatchObject({ params: { message: expect.stringContaining(method) } });
  });

  test.each(['$/cancelRequest', '$/setTrace', 'workspace/didChangeConfiguration'])(
    '%s does no harm',
    async (method) => {
      const client = await begun();
      for (const params of GARBAGE) client.notify(method, params);
      client.notify('$/cancelRequest', { id: 12_345 });
      expect(await client.problemCount(URI)).toBe(1);
    },
  );
});

describe('an editor that says strange things about itself', () => {
  it.each([
    {},
    { textDocument: null, workspace: null },
    { textDocument: 5, workspace: 'all' },
    {
      textDocument: {
        codeAction: { dataSupport: true, resolveSupport: {} },
        publishDiagnostics: 'yes',
        diagnostic: null,
      },
    },
    { textDocument: { codeAction: { dataSupport: true, resolveSupport: { properties: 5 } } } },
    { textDocument: { hover: { contentFormat: 5 }, definition: 'links' }, workspace: { codeLens: 5, inlayHint: [] } },
    { workspace: { configuration: 'no', workspaceEdit: [], didChangeConfiguration: 5, diagnostics: 1 } },
  ])('%j is served', async (capabilities) => {
    const client = RawClient.inProcess(fakeEngine());
    const rest = { processId: 'mine', locale: null, rootUri: 5, initializationOptions: 'none' };
    expect(await client.ask('initialize', { capabilities, ...rest })).toHaveProperty('result.capabilities');
    client.notify('initialized', {});
    client.open(URI, '报告 错');
    expect(await client.ask('textDocument/formatting', DOCUMENT)).toEqual(expect.objectContaining({ result: [] }));
  });
});
