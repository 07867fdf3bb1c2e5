import { expect, test } from 'vitest';
import { TestClient } from './client.ts';
import { fakeEngine } from './fake-engine.ts';

const URI = 'file:///报告.md';
const PULLS = { textDocument: { diagnostic: {} } };

test('the server says who it is and how it works, and offers diagnostics to a client that pulls', async () => {
  const { serverInfo, capabilities } = await TestClient.inProcess(fakeEngine()).initialise(PULLS);
  expect(serverInfo).toEqual({ name: 'gouji', version: expect.stringMatching(/^\d+\.\d+\.\d+/) });
  expect(capabilities).toMatchObject({
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: 2 },
    diagnosticProvider: { identifier: 'gouji', interFileDependencies: false, workspaceDiagnostics: false },
  });
});

test('a client that does not pull is offered nothing to pull', async () => {
  const { capabilities } = await TestClient.inProcess(fakeEngine()).initialise();
  expect(capabilities).not.toHaveProperty('diagnosticProvider');
});

test('a client that pulls gets diagnostics when it asks, and never unasked', async () => {
  const client = TestClient.inProcess(fakeEngine());
  await client.initialise(PULLS);
  client.open(URI, '报告 错');
  const report = await client.pull(URI);
  expect(report).toMatchObject({ kind: 'full', items: [{ source: 'gouji', code: 'wrong-label' }] });

  client.change(URI, 2, { text: '报告 错错' });
  expect(await client.pull(URI)).toMatchObject({ kind: 'full', items: [{}, {}] });
  client.close(URI);
  expect(await client.pull(URI)).toEqual({ kind: 'full', items: [] });
  expect(client.published).toEqual([]);
});

test('a version that was pulled is unchanged and not computed again; the next is', async () => {
  const engine = fakeEngine();
  const client = TestClient.inProcess(engine);
  await client.initialise(PULLS);
  client.open(URI, '报告 错');
  const { resultId } = await client.pull(URI);
  expect(resultId).toBeTypeOf('string');
  expect(await client.pull(URI, resultId)).toEqual({ kind: 'unchanged', resultId });
  expect(engine.texts).toEqual(['报告 错']);

  client.change(URI, 2, { text: '报告 错错' });
  const next = await client.pull(URI, resultId);
  expect(next).toMatchObject({ kind: 'full', items: [{}, {}] });
  expect(next.resultId).not.toBe(resultId);
});

test('the result of a document that was closed and opened with the same version is another', async () => {
  const client = TestClient.inProcess(fakeEngine());
  await client.initialise(PULLS);
  client.open(URI, '报告 错');
  const { resultId } = await client.pull(URI);
  client.close(URI);
  client.open(URI, '报告');
  expect(await client.pull(URI, resultId)).toMatchObject({ kind: 'full', items: [] });
});

test.each([
  ['under `diagnostic`', { diagnostic: { dataSupport: true } }],
  ['under `publishDiagnostics`, as before LSP 3.18', { diagnostic: {}, publishDiagnostics: { dataSupport: true } }],
])('what diagnostics may hold is read %s', async (_, textDocument) => {
  const client = TestClient.inProcess(fakeEngine());
  await client.initialise({ textDocument });
  client.open(URI, '报告 错');
  expect(await client.pull(URI)).toMatchObject({ items: [{ data: { version: 1 } }] });
});

test('a document in another language has no diagnostics', async () => {
  const client = TestClient.inProcess(fakeEngine());
  await client.initialise(PULLS);
  client.open('file:///a.ts', '报告 错', 'typescript');
  expect(await client.pull('file:///a.ts')).toEqual({ kind: 'full', items: [] });
});
