import { describe, expect, it } from 'vitest';
import { ProtocolRequestType } from 'vscode-languageserver';
import { DIALECTS } from '../../server/core/tables/table.ts';
import { OVERVIEW, type OverviewAnswer, type OverviewParams } from '../../server/lsp/requests.ts';
import { reportText } from '../support/reports.ts';
import { type Introduction, openedAt } from './pointed.ts';

const REQUEST = new ProtocolRequestType<OverviewParams, OverviewAnswer, never, void, void>(OVERVIEW);

async function overviewOf(marked: string, introduction: Introduction = {}) {
  const { client, at, marksOf } = await openedAt(marked, introduction);
  return { overview: await client.ask(REQUEST, { textDocument: at.textDocument }), marksOf };
}

describe.each(DIALECTS)('the overview of a report in %s', (dialect) => {
  it('is in the language of the client, with the places of the problems', async () => {
    const text = reportText({ edition: '2021', dialect, cells: { reconsideration: { total: '⟦wrong:12⟧' } } });
    const { overview, marksOf } = await overviewOf(text);
    expect(overview).toMatchObject({ inShort: '2021年版 · 2023年度 · 1处不平', balance: 'fails' });
    const group = overview?.groups.at(-1);
    expect(group).toMatchObject({
      kind: 'table',
      name: '行政复议、行政诉讼情况表',
      detail: '表四：3项勾稽，1项不平',
    });
    const problem = group?.problems.at(-1);
    expect(problem).toMatchObject({ code: 'unbalanced', severity: 'error', range: marksOf('wrong')[0] });
    expect(problem?.message).toContain('“行政复议”行不平');
  });
});

describe('the overview', () => {
  it('is English for a client that is', async () => {
    const { overview } = await overviewOf(reportText(), { rest: { locale: 'en' } });
    expect(overview?.inShort).toBe('2019 edition · report on 2020 · balanced');
    expect(overview?.details.at(-1)).toBe('No problems were found');
    expect(overview?.groups).toEqual([]);
  });

  it('leaves out what settings turn off', async () => {
    const { client, at } = await openedAt(reportText({ cells: { reconsideration: { total: 12 } } }), {
      capabilities: { workspace: { configuration: true } },
    });
    client.settingsOf = () => ({ rules: { unbalanced: 'off' } });
    client.changeConfiguration(null);
    await client.until(() => client.published.some(({ diagnostics }) => diagnostics.length === 0));
    const overview = await client.ask(REQUEST, { textDocument: at.textDocument });
    expect(overview?.groups).toEqual([]);
    expect(overview?.inShort).toContain('1处不平');
  });

  it('is null for what is no report, and for what is not open', async () => {
    expect((await overviewOf('# 会议通知\n\n| 时间 | 地点 |\n| --- | --- |\n| 周五 | 三楼 |\n')).overview).toBeNull();
    const { client } = await openedAt(reportText());
    expect(await client.ask(REQUEST, { textDocument: { uri: 'file:///别处.md' } })).toBeNull();
  });
});
