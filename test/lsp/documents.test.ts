import { describe, expect, it, test } from 'vitest';
import type { Range } from 'vscode-languageserver';
import { reportText } from '../support/reports.ts';
import { TestClient } from './client.ts';
import { ENGINE } from './engine.ts';
import { fakeEngine } from './fake-engine.ts';

const URI = 'file:///报告.md';
const PULLS = { textDocument: { diagnostic: {} } };

/** A range as `line:character`, twice. */
function range(start: string, end: string): Range {
  return { start: position(start), end: position(end) };
}

function position(place: string): Range['start'] {
  const [line = 0, character = 0] = place.split(':').map(Number);
  return { line, character };
}

describe('changes that lie outside of the text are taken at its nearest place', () => {
  // LSP 3.18, "Position": a character behind the end of its line is the end of the line.
  it.each([
    ['behind the end of a line', [range('0:99', '0:99'), '！'], '报告！\n错\n'],
    ['behind the last line', [range('7:0', '7:0'), '完'], '报告\n错\n完'],
    ['from inside to far behind', [range('1:0', '9999:0'), ''], '报告\n'],
    ['behind the last line, with lines as many', [range('5:0', '6:0'), '甲\n'], '报告\n错\n甲\n'],
    ['before the first', [range('-3:0', '0:-2'), '《'], '《报告\n错\n'],
    ['between the units of a line end', [range('0:3', '1:0'), ''], '报告错\n'],
    ['beginning behind their end', [range('1:1', '0:2'), ''], '报告\n'],
  ] as const)('%s', async (_, [at, text], expected) => {
    const engine = fakeEngine();
    const client = TestClient.inProcess(engine);
    await client.initialise();
    client.open(URI, '报告\n错\n');
    client.change(URI, 2, { range: at, text });
    await client.diagnostics(URI, 2);
    expect(engine.texts.at(-1)).toBe(expected);
  });

  it('and later changes are counted from there', async () => {
    const engine = fakeEngine();
    const client = TestClient.inProcess(engine);
    await client.initialise();
    client.open(URI, '报告\n错');
    client.change(
      URI,
      2,
      { range: range('5:0', '6:0'), text: '甲\n' },
      { range: range('2:0', '2:0'), text: '乙' },
      { range: range('9:9', '9:9'), text: '丙' },
    );
    await client.diagnostics(URI, 2);
    expect(engine.texts.at(-1)).toBe('报告\n错甲\n乙丙');
  });

  it('a change without a range, or with none but in name, is the whole text', async () => {
    const engine = fakeEngine();
    const client = TestClient.inProcess(engine);
    await client.initialise();
    client.open(URI, '报告');
    client.change(URI, 2, { text: '报告二', ...JSON.parse('{"range":null}') });
    await client.diagnostics(URI, 2);
    expect(engine.texts.at(-1)).toBe('报告二');
  });
});

describe('versions', () => {
  it.each([
    ['the same again', 1],
    ['a smaller one', 0],
    ['a far greater one', 2_147_483_647],
  ])('%s: the changes apply in the order in which they come', async (_, version) => {
    const client = TestClient.inProcess(fakeEngine());
    await client.initialise(PULLS);
    client.open(URI, '报告 错');
    client.change(URI, version, { range: range('0:3', '0:4'), text: '空空' });
    expect(await client.pull(URI)).toMatchObject({ items: [{ code: 'blank-cell' }, { code: 'blank-cell' }] });
  });

  it('a fix made for other words under the same version is made for the words that stand there', async () => {
    const client = TestClient.inProcess(fakeEngine());
    await client.initialise({ textDocument: { publishDiagnostics: { dataSupport: true } } });
    client.open(URI, '报告 错');
    const before = await client.diagnostics(URI, 1);
    client.close(URI);
    client.open(URI, '另外一份报告，没有问题');
    expect(await client.codeActions(URI, before)).toEqual([]);
  });
});

describe('documents that come and go out of order', () => {
  it('one that is not open can neither be changed nor closed', async () => {
    const engine = fakeEngine();
    const client = TestClient.inProcess(engine);
    await client.initialise(PULLS);
    client.change(URI, 2, { text: '报告 错' });
    client.save(URI);
    client.close(URI);
    expect(await client.pull(URI)).toMatchObject({ kind: 'full', items: [] });
    expect(await client.codeActions(URI, [])).toEqual([]);
    expect(await client.format(URI)).toEqual([]);
    expect(engine.texts).toEqual([]);
  });

  it('one that is opened twice is as it was opened last', async () => {
    const client = TestClient.inProcess(fakeEngine());
    await client.initialise(PULLS);
    client.open(URI, '报告 错错');
    client.open(URI, '报告 错');
    expect(await client.pull(URI)).toMatchObject({ items: [{ code: 'wrong-label' }] });
    client.close(URI);
    expect(await client.pull(URI)).toMatchObject({ items: [] });
  });

  it('one that is opened anew in a language that is not ours is let go', async () => {
    const client = TestClient.inProcess(fakeEngine());
    await client.initialise();
    client.open(URI, '报告 错');
    expect(await client.diagnostics(URI, 1)).toHaveLength(1);
    client.open(URI, '报告 错', 'typescript', 2);
    await client.until(() => client.published.length === 2);
    expect(client.published.at(-1)).toEqual({ uri: URI, diagnostics: [] });
    expect(await client.format(URI)).toEqual([]);
  });

  it('one that is closed while its settings are asked for gets no diagnostics', async () => {
    const engine = fakeEngine();
    const client = TestClient.inProcess(engine);
    client.settingsOf = () => {
      client.close(URI);
      return null;
    };
    await client.initialise({ workspace: { configuration: true } });
    client.open(URI, '报告 错');
    await client.until(() => client.published.length === 1);
    expect(client.published).toEqual([{ uri: URI, diagnostics: [] }]);
    expect(engine.texts).toEqual([]);
  });
});

describe('as many and as large as may be', () => {
  test('200 documents are open, and each has its own diagnostics', async () => {
    const client = TestClient.inProcess(ENGINE);
    await client.initialise();
    const faulty = reportText({ cells: { reconsideration: { total: 11 } } });
    const uris = Array.from({ length: 200 }, (_, index) => `file:///${index}.md`);
    for (const [index, uri] of uris.entries()) client.open(uri, index % 2 === 0 ? faulty : reportText());
    const found = await Promise.all(uris.map((uri) => client.diagnostics(uri, 1)));
    expect(found.map((diagnostics) => diagnostics.map(({ code }) => code))).toEqual(
      uris.map((_, index) => (index % 2 === 0 ? ['unbalanced'] : [])),
    );
  });

  test('a document of 10 MB is read, changed and checked', async () => {
    const client = TestClient.inProcess(ENGINE);
    await client.initialise();
    const prose = '本机关依法办理政府信息公开申请，按期答复。\n\n';
    const head = reportText();
    const text = head + prose.repeat(Math.ceil((10 * 1024 * 1024) / Buffer.byteLength(prose)));
    client.open(URI, text);
    expect(await client.diagnostics(URI, 1)).toEqual([]);
    client.change(URI, 2, { range: range('0:0', '1:0'), text: '' });
    expect(await client.diagnostics(URI, 2)).toMatchObject([{ code: 'report-title' }]);
  });
});
