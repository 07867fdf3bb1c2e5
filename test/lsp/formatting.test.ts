import { describe, expect, test } from 'vitest';
import { LSPErrorCodes, type Range } from 'vscode-languageserver';
import { reportText } from '../support/reports.ts';
import { TestClient } from './client.ts';
import { ENGINE } from './engine.ts';
import { fakeEngine } from './fake-engine.ts';
import { edited, rangeOf } from './texts.ts';

const URI = 'file:///报告.md';
const TEXT = '报告\r\n窄一\r\n窄二\r\n窄三 \t\r\n\t\r\n';

test('the client is told of documents, ranges and several ranges', async () => {
  const { capabilities } = await TestClient.inProcess(fakeEngine()).initialise();
  expect(capabilities).toMatchObject({
    documentFormattingProvider: true,
    documentRangeFormattingProvider: { rangesSupport: true },
  });
});

describe('formatting', () => {
  test('does what the engine says and nothing else, whatever the editor wishes', async () => {
    const client = await opened(TEXT);
    expect(edited(TEXT, await client.format(URI))).toBe(TEXT.replaceAll('窄', '窄 '));
  });

  test('keeps to a range', async () => {
    const client = await opened(TEXT);
    expect(edited(TEXT, await client.format(URI, [rangeOf(TEXT, '二')]))).toBe(TEXT.replace('窄二', '窄 二'));
  });

  test('keeps to several ranges, and does once what two of them ask for', async () => {
    const client = await opened(TEXT);
    const ranges: Range[] = [rangeOf(TEXT, '窄'), rangeOf(TEXT, '一'), rangeOf(TEXT, '三')];
    expect(edited(TEXT, await client.format(URI, ranges))).toBe(TEXT.replace('窄一', '窄 一').replace('窄三', '窄 三'));
  });

  test.each(['markdown', 'plaintext'])('leaves a text in %s alone that is no report', async (language) => {
    const client = await opened(`通知 ${TEXT}`, language);
    expect(await client.format(URI)).toEqual([]);
    expect(await client.format(URI, [rangeOf(`通知 ${TEXT}`, '二')])).toEqual([]);
  });

  test('takes a document in the language of reports for one, whatever it says', async () => {
    const client = await opened(`通知 ${TEXT}`, 'gov-disclosure-report');
    expect(await client.format(URI)).toHaveLength(3);
  });

  test('leaves alone what the settings call no report', async () => {
    const client = TestClient.inProcess(ENGINE);
    await client.initialise({}, { initializationOptions: { settings: { recognise: 'never' } } });
    client.open(URI, reportText());
    expect(await client.format(URI)).toEqual([]);
  });

  test('leaves alone what is not open, and what the engine fails on', async () => {
    const client = await opened(`${TEXT}崩溃`);
    expect(await client.format(URI)).toEqual([]);
    expect(await client.format('file:///b.md')).toEqual([]);
  });

  test('is refused when a change overtakes it', async () => {
    const client = await opened(TEXT);
    const answer = client.together(
      () => client.format(URI),
      () => client.change(URI, 2, { text: '报告' }),
    );
    await expect(answer).rejects.toMatchObject({ code: LSPErrorCodes.ContentModified });
  });

  test('can be cancelled', async () => {
    const client = await opened(TEXT);
    const answer = client.together((token) => client.format(URI, undefined, token), 'cancel');
    await expect(answer).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  });
});

describe('the tables of a report', () => {
  test('are aligned, the prose and the line ends stay, and a second time nothing changes', async () => {
    const text = reportText({ eol: '\r\n', dialect: 'pipe' });
    const client = TestClient.inProcess(ENGINE);
    await client.initialise();
    client.open(URI, text);
    const aligned = edited(text, await client.format(URI));
    expect(aligned).not.toBe(text);
    expect(aligned).not.toMatch(/[^\r]\n/);
    const prose = (whole: string) => whole.split('\r\n').filter((line) => !line.startsWith('|'));
    expect(prose(aligned)).toEqual(prose(text));
    const bare = (whole: string) => whole.replace(/[ -]+/g, '');
    expect(bare(aligned)).toBe(bare(text));

    client.change(URI, 2, { text: aligned });
    expect(await client.format(URI)).toEqual([]);
  });

  test.each(['cell-lines', 'tsv', 'html'] as const)('in %s stay as they are', async (dialect) => {
    const client = TestClient.inProcess(ENGINE);
    await client.initialise();
    client.open(URI, reportText({ dialect }));
    expect(await client.format(URI)).toEqual([]);
  });
});

async function opened(text: string, language = 'markdown') {
  const client = TestClient.inProcess(fakeEngine());
  await client.initialise();
  client.open(URI, text, language);
  return client;
}
