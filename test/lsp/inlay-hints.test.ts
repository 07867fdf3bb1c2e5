import { describe, expect, it } from 'vitest';
import { type InlayHint, InlayHintRequest, type Range } from 'vscode-languageserver';
import { DIALECTS } from '../../server/core/tables/table.ts';
import { type ReportRequest, reportText } from '../support/reports.ts';
import { type Introduction, openedAt } from './pointed.ts';
import { edited } from './texts.ts';

const ALL: Range = { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } };
/** Without the names of columns, which stand in every row of some dialects. */
const TOTALS_ONLY = settings({ inlayHints: { columnNames: 'never' } });

function settings(own: object): Introduction {
  return { rest: { initializationOptions: { settings: own } } };
}

/** The text with its hints where they stand, in braces. */
function withHints(text: string, hints: readonly InlayHint[] | null): string {
  const inserted = (hints ?? []).map(({ position, label }) => ({
    range: { start: position, end: position },
    newText: `{${typeof label === 'string' ? label : ''}}`,
  }));
  return edited(text, inserted);
}

/** The lines of the report that have hints, with them. */
async function hinted(text: string, introduction: Introduction = {}, range = ALL): Promise<string[]> {
  const { client, at } = await openedAt(text, introduction);
  const hints = await client.ask(InlayHintRequest.type, { ...at, range });
  return withHints(text, hints)
    .split('\n')
    .filter((line) => line.includes('{'));
}

function review(cells: Readonly<Record<string, string | number>>, request: ReportRequest = {}): string {
  return reportText({ ...request, cells: { reconsideration: cells } });
}

describe.each(DIALECTS)('expected totals in %s', (dialect) => {
  it('stand behind a total that is wrong', async () => {
    const [line, ...others] = await hinted(review({ total: 12 }, { dialect }), TOTALS_ONLY);
    expect(line).toContain('12{→ 应为10}');
    expect(others).toEqual([]);
  });

  it('stand in a blank total, and are written there when taken', async () => {
    const text = review({ total: '' }, { dialect });
    const { client, at } = await openedAt(text, TOTALS_ONLY);
    const [hint, ...others] = (await client.ask(InlayHintRequest.type, { ...at, range: ALL })) ?? [];
    expect(others).toEqual([]);
    expect(hint).toMatchObject({
      label: '→ 应为10',
      tooltip: '○ 总计空白，按此应为10：空白〔总计〕＝1〔结果维持〕＋2〔结果纠正〕＋3〔其他结果〕＋4〔尚未审结〕',
      paddingLeft: true,
    });
    const after = edited(text, hint?.textEdits ?? []);
    expect(after.replace(/ +/g, ' ')).toBe(review({}, { dialect }).replace(/ +/g, ' '));
  });

  it('are not to be seen in a sound report', async () => {
    expect(await hinted(reportText({ dialect }), TOTALS_ONLY)).toEqual([]);
  });
});

describe('expected totals', () => {
  it('are not shown where the mistake may be in a part', async () => {
    const text = reportText({ edition: '2021', cells: { '3.1': { business: 17 } } });
    expect(await hinted(text)).toEqual([]);
  });

  it('are English for a client that is', async () => {
    const [line] = await hinted(review({ total: 12 }), { rest: { locale: 'en' } });
    expect(line).toContain('12{→ should be 10}');
  });

  it('can be turned off', async () => {
    expect(await hinted(review({ total: 12 }), settings({ inlayHints: { expectedTotals: false } }))).toEqual([]);
  });
});

describe('column names', () => {
  it('stand before each value in tables with one cell per line', async () => {
    const lines = await hinted(reportText({ edition: '2021', dialect: 'cell-lines' }));
    expect(lines).toHaveLength(10 + 175 + 15);
    expect(lines.slice(0, 3)).toEqual(['\t{本年制发件数：}10', '\t{本年废止件数：}17', '\t{现行有效件数：}24']);
    expect(lines.slice(17, 24)).toEqual([
      '\t{自然人：}1',
      '\t{商业企业：}0',
      '\t{科研机构：}2',
      '\t{社会公益组织：}0',
      '\t{法律服务机构：}1',
      '\t{其他：}0',
      '\t{总计：}4',
    ]);
    expect(lines.at(-1)).toBe('\t{复议后起诉·总计：}6');
  });

  it.each(['pipe', 'tsv', 'bare-pipe', 'html'] as const)('stand in %s only where they are wanted', async (dialect) => {
    const text = reportText({ dialect });
    expect(await hinted(text)).toEqual([]);
    const all = await hinted(text, settings({ inlayHints: { columnNames: 'always' } }));
    expect(all.join('\n').match(/\{/g)).toHaveLength(22 + 161 + 15);
  });

  it('can be turned off', async () => {
    const text = reportText({ dialect: 'cell-lines' });
    expect(await hinted(text, settings({ inlayHints: { columnNames: 'never' } }))).toEqual([]);
  });
});

describe('hints', () => {
  it('are given for the range that is asked for', async () => {
    const text = reportText({ dialect: 'cell-lines' });
    const lines = text.split('\n');
    const line = lines.lastIndexOf('\t6');
    const range = { start: { line: line - 1, character: 0 }, end: { line, character: 2 } };
    expect(await hinted(text, {}, range)).toEqual(['\t{复议后起诉·尚未审结：}1', '\t{复议后起诉·总计：}6']);
  });

  it('change with the settings, of which a client that can is told', async () => {
    const refreshing = { workspace: { configuration: true, inlayHint: { refreshSupport: true } } };
    const { client, at } = await openedAt(review({ total: 12 }), { capabilities: refreshing });
    expect(await client.ask(InlayHintRequest.type, { ...at, range: ALL })).toHaveLength(1);
    client.settingsOf = () => ({ inlayHints: { expectedTotals: false } });
    client.changeConfiguration(null);
    await client.until(() => client.refreshed.includes('workspace/inlayHint/refresh'));
    expect(await client.ask(InlayHintRequest.type, { ...at, range: ALL })).toEqual([]);
  });

  it('keep to a setting of a project file over those of the editor', async () => {
    const text = review({ total: 12 });
    expect(
      await hinted(text, settings({ inlayHints: { expectedTotals: true }, 'inlayHints.expectedTotals': false })),
    ).toEqual([]);
  });
});
