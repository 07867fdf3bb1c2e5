import { expect, test } from 'vitest';
import { DiagnosticSeverity } from 'vscode-languageserver';
import { TestClient } from './client.ts';
import { fakeEngine } from './fake-engine.ts';

const ONE = 'file:///一/报告.md';
const TWO = 'file:///二/报告.md';
const TEXT = '报告 错 空';
const ASKED = { workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } } };

test('a severity may be another, or off', async () => {
  const client = TestClient.inProcess(fakeEngine());
  await client.initialise(
    {},
    { initializationOptions: { settings: { rules: { 'wrong-label': 'hint', 'blank-cell': 'off' } } } },
  );
  client.open(ONE, TEXT);
  expect(await client.diagnostics(ONE, 1)).toMatchObject([{ code: 'wrong-label', severity: DiagnosticSeverity.Hint }]);
});

test('settings are asked for, for every document once, and differ between folders', async () => {
  const client = TestClient.inProcess(fakeEngine());
  client.settingsOf = (uri) => (uri === TWO ? { rules: { 'wrong-label': 'off' } } : null);
  await client.initialise(ASKED);
  client.open(ONE, TEXT);
  client.open(TWO, TEXT);
  expect((await client.diagnostics(ONE, 1)).map(({ code }) => code)).toEqual(['wrong-label', 'blank-cell']);
  expect((await client.diagnostics(TWO, 1)).map(({ code }) => code)).toEqual(['blank-cell']);

  client.change(ONE, 2, { text: `${TEXT} 错` });
  await client.diagnostics(ONE, 2);
  expect(client.askedFor).toEqual([ONE, TWO]);
});

test('the server registers for changes, asks again after one, and sends the diagnostics anew', async () => {
  const client = TestClient.inProcess(fakeEngine());
  await client.initialise(ASKED);
  await client.until(() => client.registered.includes('workspace/didChangeConfiguration'));
  client.open(ONE, TEXT);
  expect(await client.diagnostics(ONE, 1)).toHaveLength(2);

  client.settingsOf = () => ({ rules: { 'wrong-label': 'off' } });
  client.changeConfiguration(null);
  await client.until(() => client.published.length === 2);
  expect(client.published[1]).toMatchObject({ uri: ONE, version: 1, diagnostics: [{ code: 'blank-cell' }] });
});

test('a client that pulls diagnostics is told to pull again, and gets them by the new settings', async () => {
  const client = TestClient.inProcess(fakeEngine());
  await client.initialise({
    workspace: { ...ASKED.workspace, diagnostics: { refreshSupport: true } },
    textDocument: { diagnostic: {} },
  });
  client.open(ONE, TEXT);
  const { resultId } = await client.pull(ONE);

  client.settingsOf = () => ({ rules: { 'wrong-label': 'off' } });
  client.changeConfiguration(null);
  await client.until(() => client.refreshes === 1);
  expect(await client.pull(ONE, resultId)).toMatchObject({ kind: 'full', items: [{ code: 'blank-cell' }] });
  expect(client.published).toEqual([]);
});

test('a client that cannot be asked sends its settings with the change', async () => {
  const client = TestClient.inProcess(fakeEngine());
  await client.initialise();
  client.open(ONE, TEXT);
  await client.diagnostics(ONE, 1);
  client.changeConfiguration({ gouji: { rules: { 'blank-cell': 'off' } }, other: {} });
  await client.until(() => client.published.length === 2);
  expect(client.published[1]).toMatchObject({ uri: ONE, diagnostics: [{ code: 'wrong-label' }] });
});

test('whether a text is a report can be settled', async () => {
  const client = TestClient.inProcess(fakeEngine());
  await client.initialise({}, { initializationOptions: { settings: { recognise: 'always', year: 2023 } } });
  client.open(ONE, '不像，错');
  expect(await client.diagnostics(ONE, 1)).toHaveLength(1);
  expect(client.logged).toEqual([]);
});

test('every invalid value is ignored and logged once, the valid ones hold', async () => {
  const client = TestClient.inProcess(fakeEngine());
  client.settingsOf = () => ({
    rules: { 'wrong-label': 'fatal', 'blank-cell': 'error', 'no-such-rule': 'off' },
    year: '2023',
    recognise: 'perhaps',
  });
  await client.initialise(ASKED);
  client.open(ONE, TEXT);
  client.open(TWO, TEXT);

  expect(await client.diagnostics(ONE, 1)).toMatchObject([
    { code: 'wrong-label', severity: DiagnosticSeverity.Error },
    { code: 'blank-cell', severity: DiagnosticSeverity.Error },
  ]);
  await client.diagnostics(TWO, 1);
  expect(client.logged).toEqual([
    '已忽略设置 gouji.rules.wrong-label：应为 error、warning、information、hint、off 之一，现为 "fatal"。',
    expect.stringMatching(/^已忽略设置 gouji\.rules\.no-such-rule：不是规则代码，可用的有：unbalanced、/),
    '已忽略设置 gouji.year：应为 2008 至 2099 之间的整数，现为 "2023"。',
    '已忽略设置 gouji.recognise：应为 auto、always、never 之一，现为 "perhaps"。',
  ]);
});

test('settings of the client itself are left alone', async () => {
  const client = TestClient.inProcess(fakeEngine());
  client.settingsOf = () => ({ trace: { server: 'verbose' }, year: null });
  await client.initialise(ASKED);
  client.open(ONE, TEXT);
  expect(await client.diagnostics(ONE, 1)).toHaveLength(2);
  expect(client.logged).toEqual([]);
});

test.each([[[]], ['off'], [7], [{ rules: 'off' }]])('settings that are %j do no harm', async (settings) => {
  const client = TestClient.inProcess(fakeEngine());
  await client.initialise({}, { locale: 'en', initializationOptions: { settings } });
  client.open(ONE, TEXT);
  expect(await client.diagnostics(ONE, 1)).toHaveLength(2);
  expect(client.logged).toEqual([
    expect.stringMatching(/^Ignored the setting gouji(\.rules)?, which must be an object, but is/),
  ]);
});

test('a client that fails to answer for its settings is served by the defaults', async () => {
  const client = TestClient.inProcess(fakeEngine());
  client.settingsOf = () => {
    throw new Error('no settings today');
  };
  await client.initialise(ASKED);
  client.open(ONE, TEXT);
  expect(await client.diagnostics(ONE, 1)).toHaveLength(2);
  expect(client.logged).toEqual([expect.stringContaining('no settings today')]);
});

test('a storm of changes is taken in once, as the last of them says', async () => {
  const client = TestClient.inProcess(fakeEngine());
  await client.initialise();
  client.open(ONE, TEXT);
  client.open(TWO, TEXT);
  await client.diagnostics(TWO, 1);
  client.atOnce(() => {
    for (let year = 1; year < 500; year++) client.changeConfiguration({ gouji: { year } });
    client.changeConfiguration({ gouji: { rules: { 'wrong-label': 'off' } } });
  });
  await client.until(() => client.published.length === 4);
  expect(client.published.slice(2)).toMatchObject([
    { uri: ONE, diagnostics: [{ code: 'blank-cell' }] },
    { uri: TWO, diagnostics: [{ code: 'blank-cell' }] },
  ]);
  expect(client.logged).toEqual([]);
});

test('a storm of changes asks the client once for each document, and has it pull once', async () => {
  const client = TestClient.inProcess(fakeEngine());
  await client.initialise({
    workspace: { ...ASKED.workspace, diagnostics: { refreshSupport: true } },
    textDocument: { diagnostic: {} },
  });
  client.open(ONE, TEXT);
  client.open(TWO, TEXT);
  await client.pull(TWO);
  client.settingsOf = () => ({ rules: { 'wrong-label': 'off' } });
  client.atOnce(() => {
    for (let times = 0; times < 500; times++) client.changeConfiguration(null);
  });
  await client.until(() => client.refreshes > 0);
  expect(await client.pull(ONE)).toMatchObject({ items: [{ code: 'blank-cell' }] });
  expect(client.askedFor).toEqual([ONE, TWO, ONE, TWO]);
  expect(client.refreshes).toBe(1);
});

test('a pull behind a change of the settings never gets what was true before', async () => {
  const client = TestClient.inProcess(fakeEngine());
  await client.initialise({ textDocument: { diagnostic: {} } });
  client.open(ONE, TEXT);
  const pulls: Promise<unknown>[] = [];
  client.atOnce(() => {
    for (let times = 1; times <= 20; times++) {
      client.changeConfiguration({ gouji: { rules: { 'wrong-label': times < 20 ? 'hint' : 'off' } } });
      pulls.push(client.pull(ONE));
    }
  });
  const outcomes = await Promise.allSettled(pulls);
  expect(outcomes.at(-1)).toMatchObject({ status: 'rejected', reason: { data: { retriggerRequest: true } } });
  expect(await client.pull(ONE)).toMatchObject({ items: [{ code: 'blank-cell' }] });
});
