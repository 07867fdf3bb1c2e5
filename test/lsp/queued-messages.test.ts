import { expect, test } from 'vitest';
import { CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver';
import { TestClient } from './client.ts';
import { fakeEngine } from './fake-engine.ts';

const URI = 'file:///报告.md';
const OTHER = 'file:///另一份报告.md';
const NOWHERE = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
const PULLS = { textDocument: { diagnostic: {} } };

test('a burst of changes is computed and answered once, for the last version', async () => {
  const engine = fakeEngine();
  const client = TestClient.inProcess(engine);
  await client.initialise();
  client.atOnce(() => {
    client.open(URI, '报告');
    for (let version = 2; version <= 30; version++) client.change(URI, version, { text: `报告 错 ${version}` });
    client.open(OTHER, '报告 空');
  });

  expect(await client.diagnostics(URI, 30)).toHaveLength(1);
  expect(await client.diagnostics(OTHER, 1)).toHaveLength(1);
  expect(client.published.map(({ uri, version }) => [uri, version])).toEqual([
    [URI, 30],
    [OTHER, 1],
  ]);
  expect(engine.texts).toEqual(['报告 错 30', '报告 空']);
});

test('messages that nobody waits for do not break up a burst', async () => {
  const engine = fakeEngine();
  const client = TestClient.inProcess(engine);
  await client.initialise();
  client.atOnce(() => {
    client.open(URI, '报告');
    for (let version = 2; version <= 10; version++) {
      client.change(URI, version, { text: `报告 错 ${version}` });
      client.save(URI);
    }
  });
  await client.diagnostics(URI, 10);
  expect(engine.texts).toEqual(['报告 错 10']);
});

test('a document that is closed before its turn is not computed', async () => {
  const engine = fakeEngine();
  const client = TestClient.inProcess(engine);
  await client.initialise();
  client.atOnce(() => {
    client.open(URI, '报告 错');
    client.close(URI);
    client.open(OTHER, '报告');
  });
  await client.diagnostics(OTHER, 1);
  expect(client.published.filter(({ uri }) => uri === URI)).toEqual([{ uri: URI, diagnostics: [] }]);
  expect(engine.texts).toEqual(['报告']);
});

test('a cancelled request is answered as cancelled, and nothing is computed for it', async () => {
  const engine = fakeEngine();
  const client = TestClient.inProcess(engine);
  await client.initialise(PULLS);
  client.open(URI, '报告 错');
  const answer = client.together((token) => client.pull(URI, undefined, token), 'cancel');
  await expect(answer).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  expect(engine.texts).toEqual([]);
});

test('a pull that a change has overtaken asks the client to pull again', async () => {
  const engine = fakeEngine();
  const client = TestClient.inProcess(engine);
  await client.initialise(PULLS);
  client.open(URI, '报告 错');
  const answer = client.together(
    () => client.pull(URI),
    () => client.change(URI, 2, { text: '报告' }),
  );
  await expect(answer).rejects.toMatchObject({
    code: LSPErrorCodes.ServerCancelled,
    data: { retriggerRequest: true },
  });
  expect(engine.texts).toEqual([]);
  expect(await client.pull(URI)).toMatchObject({ kind: 'full', items: [] });
});

test('a pull for a document that was closed behind it is not to be repeated', async () => {
  const client = TestClient.inProcess(fakeEngine());
  await client.initialise(PULLS);
  client.open(URI, '报告 错');
  const answer = client.together(
    () => client.pull(URI),
    () => client.close(URI),
  );
  await expect(answer).rejects.toMatchObject({
    code: LSPErrorCodes.ServerCancelled,
    data: { retriggerRequest: false },
  });
});

test('a code action that a change has overtaken is refused', async () => {
  const client = TestClient.inProcess(fakeEngine());
  await client.initialise();
  client.open(URI, '报告 错');
  const diagnostics = await client.diagnostics(URI, 1);
  const answer = client.together(
    () => client.codeActions(URI, diagnostics),
    () => client.change(URI, 2, { text: '报告' }),
  );
  await expect(answer).rejects.toMatchObject({ code: LSPErrorCodes.ContentModified });
});

test('a burst of pulls and cancellations, one for every key, is computed once', async () => {
  const engine = fakeEngine();
  const client = TestClient.inProcess(engine);
  await client.initialise(PULLS);
  client.open(URI, '报告');
  const overtaken: Promise<unknown>[] = [];
  let last: Promise<unknown> = Promise.resolve();
  client.atOnce(() => {
    for (let version = 2; version <= 10; version++) {
      client.change(URI, version, { text: `报告 错 ${version}` });
      const source = new CancellationTokenSource();
      last = client.pull(URI, undefined, source.token);
      if (version < 10) {
        overtaken.push(last);
        source.cancel();
      }
    }
  });
  const outcomes = await Promise.allSettled(overtaken);
  expect(outcomes.map(({ status }) => status)).toEqual(Array(8).fill('rejected'));
  expect(await last).toMatchObject({ kind: 'full', items: [{}] });
  expect(engine.texts).toEqual(['报告 错 10']);
});

test('of a thousand requests, each cancelled at once, every one is answered and none is computed', async () => {
  const engine = fakeEngine();
  const client = TestClient.inProcess(engine);
  await client.initialise(PULLS);
  client.open(URI, '报告 错');
  const answers: Promise<unknown>[] = [];
  client.atOnce(() => {
    for (let times = 0; times < 250; times++) {
      const source = new CancellationTokenSource();
      const { token } = source;
      answers.push(client.pull(URI, undefined, token), client.format(URI, undefined, token));
      answers.push(client.codeActionsAt(URI, NOWHERE, {}, token), client.resolve({ title: '修复' }, token));
      source.cancel();
    }
  });
  const outcomes = await Promise.allSettled(answers);
  const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason.code] : []));
  expect(refused).toEqual(Array(750).fill(LSPErrorCodes.RequestCancelled));
  expect(engine.texts).toEqual([]);
  expect(await client.pull(URI)).toMatchObject({ items: [{ code: 'wrong-label' }] });
});
