import { expect, test } from 'vitest';
import { DiagnosticSeverity } from 'vscode-languageserver';
import { TestClient } from './client.ts';
import { fakeEngine } from './fake-engine.ts';
import { edited, rangeOf } from './texts.ts';

const URI = 'file:///报告.md';
/** `𠮷` takes two UTF-16 code units. */
const TEXT = '报告\r\n𠮷𠮷错了\r\n\r\n空\r\n';

test('an opened report gets its diagnostics, with the version they are for', async () => {
  const client = TestClient.inProcess(fakeEngine());
  await client.initialise();
  client.open(URI, TEXT);

  const [wrong, blank] = await client.diagnostics(URI, 1);

  expect(wrong).toStrictEqual({
    source: 'gouji',
    code: 'wrong-label',
    severity: DiagnosticSeverity.Error,
    range: rangeOf(TEXT, '错'),
    message: '这里写错了',
  });
  expect(blank).toMatchObject({ code: 'blank-cell', severity: DiagnosticSeverity.Warning, range: rangeOf(TEXT, '空') });
  expect(wrong?.range.start.character).toBe('𠮷𠮷'.length);
});

test.each([
  ['zh-cn', '这里写错了'],
  ['zh-Hant-TW', '这里写错了'],
  ['en', 'This is wrong'],
  ['de-AT', 'This is wrong'],
  [undefined, 'This is wrong'],
])('a client in the locale %s reads %s', async (locale, message) => {
  const client = TestClient.inProcess(fakeEngine());
  await client.initialise({}, { locale });
  client.open(URI, TEXT);
  expect((await client.diagnostics(URI, 1))[0]?.message).toBe(message);
});

test('related places, the page of the rule and which problem it is go to a client that takes them', async () => {
  const client = TestClient.inProcess(fakeEngine());
  await client.initialise({
    textDocument: { publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true, dataSupport: true } },
  });
  client.open(URI, TEXT);

  const [wrong, blank] = await client.diagnostics(URI, 1);

  expect(wrong).toMatchObject({
    relatedInformation: [{ location: { uri: URI, range: rangeOf(TEXT, '报告') }, message: '报告在此' }],
    codeDescription: { href: 'https://github.com/gouji/gouji/blob/main/docs/rules/wrong-label.md' },
    data: { version: 1, problem: 0 },
  });
  expect(blank?.data).toEqual({ version: 1, problem: 1 });
  expect(blank).not.toHaveProperty('relatedInformation');
});

test('the pages of the rules may lie elsewhere, such as in the package of the extension', async () => {
  const client = TestClient.inProcess(fakeEngine());
  await client.initialise(
    { textDocument: { publishDiagnostics: { codeDescriptionSupport: true } } },
    { initializationOptions: { ruleDocsBase: 'file:///extension/docs/rules/' } },
  );
  client.open(URI, TEXT);
  const [wrong] = await client.diagnostics(URI, 1);
  expect(wrong?.codeDescription?.href).toBe('file:///extension/docs/rules/wrong-label.md');
});

test('incremental changes count in UTF-16, over Chinese, surrogate pairs and CRLF', async () => {
  const engine = fakeEngine();
  const client = TestClient.inProcess(engine);
  await client.initialise();
  client.open(URI, TEXT);
  const changes = [
    { range: rangeOf(TEXT, '错'), text: '𠮷对\r\n又错' },
    { range: { start: { line: 0, character: 2 }, end: { line: 1, character: 2 } }, text: '：' },
  ];
  client.change(URI, 2, ...changes);

  const [wrong] = await client.diagnostics(URI, 2);

  // The changes of one notification apply one after the other (LSP 3.17, `contentChanges`).
  const expected = changes.reduce((text, { range, text: newText }) => edited(text, [{ range, newText }]), TEXT);
  expect(expected).toBe('报告：𠮷𠮷对\r\n又错了\r\n\r\n空\r\n');
  expect(engine.texts.at(-1)).toBe(expected);
  expect(wrong?.range).toEqual(rangeOf(expected, '错'));
});

test('a change of the whole text is taken too', async () => {
  const client = TestClient.inProcess(fakeEngine());
  await client.initialise();
  client.open(URI, TEXT);
  client.change(URI, 2, { text: '报告 错错' });
  expect(await client.diagnostics(URI, 2)).toHaveLength(2);
});

test('closing a document clears its diagnostics', async () => {
  const client = TestClient.inProcess(fakeEngine());
  await client.initialise();
  client.open(URI, TEXT);
  await client.diagnostics(URI, 1);
  client.close(URI);
  await client.until(() => client.published.length === 2);
  expect(client.published.at(-1)).toEqual({ uri: URI, diagnostics: [] });
});

test('a document in another language is left alone, open and closed', async () => {
  const engine = fakeEngine();
  const client = TestClient.inProcess(engine);
  await client.initialise();
  client.open('file:///a.ts', TEXT, 'typescript');
  client.change('file:///a.ts', 2, { text: '报告' });
  client.close('file:///a.ts');
  client.open(URI, TEXT, 'plaintext');
  await client.diagnostics(URI, 1);
  expect(client.published.map(({ uri }) => uri)).toEqual([URI]);
  expect(engine.texts).toEqual([TEXT]);
});

test('in the language of reports every text is one, whatever it looks like', async () => {
  const client = TestClient.inProcess(fakeEngine());
  await client.initialise();
  client.open('file:///a.txt', '不像，错', 'plaintext');
  client.open('file:///b.txt', '不像，错', 'gov-disclosure-report');
  expect(await client.diagnostics('file:///a.txt', 1)).toEqual([]);
  expect(await client.diagnostics('file:///b.txt', 1)).toHaveLength(1);
});

test('a failing engine is logged once, leaves no old diagnostics and does not stop the server', async () => {
  const client = TestClient.inProcess(fakeEngine());
  await client.initialise();
  client.open(URI, TEXT);
  expect(await client.diagnostics(URI, 1)).not.toEqual([]);

  client.change(URI, 2, { text: '报告 错 崩溃' });
  expect(await client.diagnostics(URI, 2)).toEqual([]);
  client.change(URI, 3, { text: '报告 错 崩溃了' });
  expect(await client.diagnostics(URI, 3)).toEqual([]);
  client.change(URI, 4, { text: '报告 错' });
  expect(await client.diagnostics(URI, 4)).toHaveLength(1);

  expect(client.logged).toHaveLength(1);
  expect(client.logged[0]).toContain(URI);
  expect(client.logged[0]).toContain('这个引擎崩溃了');
});
