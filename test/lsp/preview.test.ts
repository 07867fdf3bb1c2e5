import { describe, expect, it } from 'vitest';
import { ErrorCodes, ProtocolRequestType } from 'vscode-languageserver';
import { DIALECTS } from '../../server/core/tables/table.ts';
import {
  PREVIEW,
  PRINTED_PAGE,
  type PreviewAnswer,
  type PreviewParams,
  type PrintedPageAnswer,
} from '../../server/lsp/requests.ts';
import { ORGAN, reportText } from '../support/reports.ts';
import { fakeEngine } from './fake-engine.ts';
import { openedAt, URI } from './pointed.ts';
import { RawClient } from './raw-client.ts';

const preview = new ProtocolRequestType<PreviewParams, PreviewAnswer, never, void, void>(PREVIEW);
const printedPage = new ProtocolRequestType<PreviewParams, PrintedPageAnswer, never, void, void>(PRINTED_PAGE);
const asked = { textDocument: { uri: URI } };

describe.each(DIALECTS)('the preview of a report in %s', (dialect) => {
  it('is its HTML, with the place of each cell in the text', async () => {
    const { client, text } = await openedAt(reportText({ dialect, cells: { reconsideration: { total: 11 } } }));
    const answer = await client.ask(preview, asked);
    expect(answer).toMatchObject({ version: 1, title: `${ORGAN}2020年政府信息公开工作年度报告` });
    const [, start, end] =
      /class="wrong" id="t2-3-4" data-start="(\d+)" data-end="(\d+)"/u.exec(answer?.html ?? '') ?? [];
    expect(text.slice(Number(start), Number(end))).toBe('11');
  });
});

it('is that of the newest version', async () => {
  const { client } = await openedAt(reportText({ cells: { reconsideration: { total: 11 } } }));
  expect((await client.ask(preview, asked))?.html).toContain('class="wrong"');
  client.change(URI, 2, { text: reportText() });
  const answer = await client.ask(preview, asked);
  expect(answer?.version).toBe(2);
  expect(answer?.html).not.toContain('class="wrong"');
});

it('heeds the settings: a rule that is off marks nothing', async () => {
  const text = reportText({ cells: { reconsideration: { total: 11 } } });
  const settings = { rules: { unbalanced: 'off' } };
  const { client } = await openedAt(text, { rest: { initializationOptions: { settings } } });
  expect((await client.ask(preview, asked))?.html).not.toContain('class="wrong"');
});

it('speaks the language of the client, and leaves the report as it is', async () => {
  const text = reportText({ cells: { reconsideration: { total: '' } } });
  const { client } = await openedAt(text, { rest: { locale: 'en' } });
  const { html = '' } = (await client.ask(preview, asked)) ?? {};
  expect(html).toContain('title="Blank. Fill in a number, 0 where there is nothing."');
  expect(html).toContain('<th scope="row" colspan="3"');
  expect(html).toContain('一、本年新收政府信息公开申请数量');
});

it('the page to be printed is a whole one, in Chinese', async () => {
  const { client } = await openedAt(reportText(), { rest: { locale: 'en' } });
  const answer = await client.ask(printedPage, asked);
  expect(answer?.title).toBe(`${ORGAN}2020年政府信息公开工作年度报告`);
  expect(answer?.html).toMatch(/^<!DOCTYPE html>\n<html lang="zh-CN">.*<\/html>\n$/su);
});

describe('there is none', () => {
  it('of a text that is no report', async () => {
    const { client } = await openedAt('# 会议纪要\n\n今天开会。\n');
    expect(await client.ask(preview, asked)).toBeNull();
    expect(await client.ask(printedPage, asked)).toBeNull();
  });

  it('of a document that is not open', async () => {
    const { client } = await openedAt(reportText());
    client.close(URI);
    expect(await client.ask(preview, asked)).toBeNull();
  });

  it.each([PREVIEW, PRINTED_PAGE])('for %s that names no document', async (method) => {
    const client = RawClient.inProcess(fakeEngine());
    await client.initialise();
    for (const params of [{}, { textDocument: {} }, { textDocument: { uri: 5 } }])
      expect(await client.ask(method, params)).toMatchObject({ error: { code: ErrorCodes.InvalidParams } });
  });
});
