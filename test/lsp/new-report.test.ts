import { describe, expect, it } from 'vitest';
import { ProtocolRequestType } from 'vscode-languageserver';
import { readReport } from '../../server/core/index.ts';
import { DIALECTS } from '../../server/core/tables/table.ts';
import {
  LAST_REPORT,
  type LastReportAnswer,
  type LastReportParams,
  NEW_REPORT,
  NEW_REPORT_INPUT,
  type NewReportAnswer,
  type NewReportInputAnswer,
  type NewReportInputParams,
  type NewReportParams,
} from '../../server/lsp/requests.ts';
import { ORGAN, reportText } from '../support/reports.ts';
import { TestClient } from './client.ts';
import { ENGINE } from './engine.ts';

const JUDGE = new ProtocolRequestType<NewReportInputParams, NewReportInputAnswer, never, void, void>(NEW_REPORT_INPUT);
const LAST = new ProtocolRequestType<LastReportParams, LastReportAnswer, never, void, void>(LAST_REPORT);
const NEW = new ProtocolRequestType<NewReportParams, NewReportAnswer, never, void, void>(NEW_REPORT);

async function begun(locale = 'zh-cn'): Promise<TestClient> {
  const client = TestClient.inProcess(ENGINE);
  await client.initialise({}, { locale });
  return client;
}

/** The new report, which must not be refused. */
async function written(params: NewReportParams, locale?: string) {
  const client = await begun(locale);
  const answer = await client.ask(NEW, params);
  if (answer.kind === 'refused') throw new Error(answer.words);
  return answer;
}

describe('what is typed', () => {
  it('is judged in the language of the client', async () => {
    const client = await begun('en');
    expect(await client.ask(JUDGE, { field: 'year', value: '2024' })).toEqual({
      good: true,
      words: 'A report on 2024 follows the 2021 edition of the form (国办公开办函〔2021〕30号)',
    });
    expect(await client.ask(JUDGE, { field: 'year', value: '2018' })).toEqual({
      good: false,
      words: 'Before 2019 there was no official form; enter 2019 or a later year',
    });
    expect(await client.ask(JUDGE, { field: 'organ', value: '局' })).toMatchObject({ good: false });
  });
});

describe('last year’s report', () => {
  it.each(DIALECTS)('says its year, organ and dialect %s', async (dialect) => {
    const client = await begun();
    expect(await client.ask(LAST, { text: reportText({ dialect }) })).toEqual({ year: 2020, organ: ORGAN, dialect });
  });

  it('is none if it is no report', async () => {
    const client = await begun();
    expect(await client.ask(LAST, { text: '购物清单\n' })).toBeNull();
  });
});

describe('a new report', () => {
  it.each([
    ['pipe', 'markdown'],
    ['html', 'markdown'],
    ['tsv', 'plaintext'],
    ['bare-pipe', 'plaintext'],
    ['cell-lines', 'plaintext'],
  ] as const)('in %s is a document in %s', async (dialect, language) => {
    const report = await written({ year: '2024', organ: ORGAN, dialect });
    expect(report.language).toBe(language);
    expect(readReport(report.text)).toMatchObject({ recognised: true, year: 2024, organ: ORGAN });
    expect(report.words).toEqual([]);
  });

  it('begins with the organ where that is not known', async () => {
    const { selection } = await written({ year: '2024', dialect: 'pipe' });
    expect(selection).toEqual({ start: { line: 0, character: 2 }, end: { line: 0, character: 8 } });
  });

  it('takes organ and 上年结转 from last year’s, and says so', async () => {
    const last = reportText({ edition: '2021' });
    const { text, words } = await written({ year: '2024', dialect: 'pipe', last }, 'en');
    expect(readReport(text).organ).toBe(ORGAN);
    expect(text.replaceAll(/ +/gu, ' ')).toContain(
      '| 二、上年结转政府信息公开申请数量 | | | 2 | 1 | 0 | 0 | 0 | 3 | 6 |',
    );
    expect(words).toEqual([
      '7 cells of 二、上年结转政府信息公开申请数量 were filled in from 四、结转下年度继续办理 of last year’s report.',
    ]);
  });

  it.each([
    [{ year: '2018', dialect: 'pipe' }, '2019年以前的年度报告没有统一格式，请输入2019或者以后的年度'],
    [{ year: '2024', organ: '甲，乙', dialect: 'pipe' }, '请只写机关全称'],
    [{ year: '2024', dialect: 'pipe', last: '购物清单' }, '所选文件看来不是政府信息公开工作年度报告'],
  ] as const)('is refused for %j, and it is said why', async (params, words) => {
    const client = await begun();
    const answer = await client.ask(NEW, params);
    expect(answer).toEqual({ kind: 'refused', words: expect.stringContaining(words) });
  });
});
