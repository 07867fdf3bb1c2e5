import { describe, expect, it } from 'vitest';
import { ErrorCodes } from 'vscode-languageserver';
import { fakeEngine } from './fake-engine.ts';
import { RawClient } from './raw-client.ts';

const URI = 'file:///报告.md';

describe('before initialize', () => {
  it('every request is told to wait', async () => {
    const client = RawClient.inProcess(fakeEngine());
    for (const method of ['textDocument/formatting', 'shutdown', 'textDocument/brew']) {
      expect(await client.ask(method, {})).toMatchObject({ error: { code: ErrorCodes.ServerNotInitialized } });
    }
  });

  it('every notification is dropped', async () => {
    const client = RawClient.inProcess(fakeEngine());
    client.open(URI, '报告 错');
    await client.initialise();
    expect(await client.problemCount(URI)).toBe(0);
    expect(client.received.filter(({ method }) => method !== undefined)).toEqual([]);
  });

  it('an initialize that is none leaves all as it was', async () => {
    const client = RawClient.inProcess(fakeEngine());
    for (const params of [undefined, null, [], {}, { capabilities: 5 }, { capabilities: {}, locale: 5 }]) {
      expect(await client.ask('initialize', params)).toMatchObject({ error: { code: ErrorCodes.InvalidParams } });
    }
    await client.initialise();
    client.open(URI, '报告 错');
    expect(await client.problemCount(URI)).toBe(1);
  });
});

it('a second initialize is refused, and what is open stays so', async () => {
  const client = RawClient.inProcess(fakeEngine());
  await client.initialise();
  client.open(URI, '报告 错');
  expect(await client.ask('initialize', { capabilities: {} })).toMatchObject({
    error: { code: ErrorCodes.InvalidRequest },
  });
  expect(await client.problemCount(URI)).toBe(1);
});

describe('after shutdown', () => {
  it('requests are refused and notifications dropped', async () => {
    const engine = fakeEngine();
    const client = RawClient.inProcess(engine);
    await client.initialise();
    expect(await client.ask('shutdown')).toMatchObject({ result: null });
    client.open(URI, '报告 错');
    for (const method of ['textDocument/diagnostic', 'initialize', 'shutdown', 'textDocument/brew']) {
      const params = { textDocument: { uri: URI }, capabilities: {} };
      expect(await client.ask(method, params)).toMatchObject({ error: { code: ErrorCodes.InvalidRequest } });
    }
    expect(engine.texts).toEqual([]);
  });

  it('what was asked before is still answered', async () => {
    const client = RawClient.inProcess(fakeEngine());
    await client.initialise();
    client.open(URI, '报告 错');
    const asked = client.problemCount(URI);
    await client.ask('shutdown');
    expect(await asked).toBe(1);
  });
});
