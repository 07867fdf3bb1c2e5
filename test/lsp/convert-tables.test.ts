import { describe, expect, test } from 'vitest';
import { type ClientCapabilities, type CodeAction, CodeActionTriggerKind } from 'vscode-languageserver';
import { readReport } from '../../server/core/index.ts';
import type { DialectName } from '../../server/core/tables/table.ts';
import type { Engine } from '../../server/lsp/analysis.ts';
import { reportText, tableText } from '../support/reports.ts';
import { TestClient } from './client.ts';
import { ENGINE } from './engine.ts';
import { edited, rangeOf } from './texts.ts';

const URI = 'file:///报告.md';
const REPORT = reportText({ eol: '\r\n', dialect: 'tsv' });
const REVIEW = tableText('review', { eol: '\r\n', dialect: 'tsv' });
const IN_REVIEW = rangeOf(REPORT, '结果维持');
const IN_PROSE = rangeOf(REPORT, '库藏目录');

/** Reads as the product does, and puts the name of the dialect in the place of a table. */
const NAMING: Engine = {
  ...ENGINE,
  convertTables: (_report, tables, target) => tables.map(({ span }) => ({ span, newText: target })),
};

describe('at a table', () => {
  test('it is converted to the dialects it is not in, or all tables are', async () => {
    const client = await opened(REPORT);
    const actions = await client.codeActionsAt(URI, IN_REVIEW);
    expect(actions.map(({ kind, title }) => [kind, title])).toEqual([
      ['refactor.rewrite.gouji.pipe', '将本表转换为 Markdown 竖线表格'],
      ['refactor.rewrite.gouji.pipe', '将全文表格转换为 Markdown 竖线表格（共3张）'],
      ['refactor.rewrite.gouji.html', '将本表转换为 HTML 表格（保留合并单元格）'],
      ['refactor.rewrite.gouji.html', '将全文表格转换为 HTML 表格（共3张，保留合并单元格）'],
    ]);
    const [toPipe, allToPipe, toHtml] = actions;
    expect(converted(REPORT, toPipe)).toBe(REPORT.replace(REVIEW, 'pipe'));
    expect(converted(REPORT, toHtml)).toBe(REPORT.replace(REVIEW, 'html'));
    expect(converted(REPORT, allToPipe)).not.toContain('\t');
  });

  test('the titles are in English for everybody else', async () => {
    const client = await opened(REPORT, {}, 'en');
    const titles = (await client.codeActionsAt(URI, IN_REVIEW)).map(({ title }) => title);
    expect(titles.slice(0, 2)).toEqual([
      'Convert this table to a Markdown pipe table',
      'Convert every table in the report to a Markdown pipe table (3 in all)',
    ]);
  });

  test('several that are selected are converted together', async () => {
    const client = await opened(REPORT);
    const selection = { start: rangeOf(REPORT, '规章').start, end: rangeOf(REPORT, '自然人').end };
    const titles = (await client.codeActionsAt(URI, selection)).map(({ title }) => title);
    expect(titles[0]).toBe('将所选2张表转换为 Markdown 竖线表格');
  });

  test('nothing is offered for the dialect in which all tables are', async () => {
    const pipes = reportText({ dialect: 'pipe' });
    const client = await opened(pipes);
    const kinds = (await client.codeActionsAt(URI, rangeOf(pipes, '结果维持'))).map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['refactor.rewrite.gouji.html']));
  });

  test('“all” is not offered where the table at hand is the only one', async () => {
    const one = reportText({ tables: { disclosure: '', applications: '', review: REVIEW } });
    const client = await opened(one);
    const titles = (await client.codeActionsAt(URI, rangeOf(one, '结果维持'))).map(({ title }) => title);
    expect(titles).toEqual(['将本表转换为 Markdown 竖线表格', '将本表转换为 HTML 表格（保留合并单元格）']);
  });

  test('nothing is offered by itself while the cursor moves along', async () => {
    const client = await opened(REPORT);
    const automatic = { triggerKind: CodeActionTriggerKind.Automatic };
    expect(await client.codeActionsAt(URI, IN_REVIEW, automatic)).toEqual([]);
    expect(await client.codeActionsAt(URI, IN_REVIEW, { triggerKind: CodeActionTriggerKind.Invoked })).toHaveLength(4);
  });

  test('what would change nothing is not offered to a client that gets the edit at once', async () => {
    const client = await opened(REPORT, {}, 'zh-cn', { ...ENGINE, convertTables: () => [] });
    expect(await client.codeActionsAt(URI, IN_REVIEW)).toEqual([]);
  });

  test('the edit comes when it is asked for, for the same tables', async () => {
    const client = await opened(REPORT, {
      textDocument: { codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } } },
    });
    const [toPipe] = await client.codeActionsAt(URI, IN_REVIEW);
    expect(toPipe).not.toHaveProperty('edit');
    expect(converted(REPORT, await client.resolve(toPipe))).toBe(REPORT.replace(REVIEW, 'pipe'));
  });
});

describe('away from a table', () => {
  test('nothing is offered', async () => {
    const client = await opened(REPORT);
    expect(await client.codeActionsAt(URI, IN_PROSE)).toEqual([]);
  });

  test.each([
    ['refactor', 2],
    ['refactor.rewrite.gouji', 2],
    ['refactor.rewrite.gouji.html', 1],
    ['refactor.rewrite.goujis', 0],
  ])('all tables can be converted by asking for %s', async (kind, count) => {
    const client = await opened(REPORT);
    const actions = await client.codeActionsAt(URI, IN_PROSE, { only: [kind] });
    expect(actions).toHaveLength(count);
    for (const { title } of actions) expect(title).toContain('全文表格');
  });
});

test('a text that is no report is never converted', async () => {
  const table = '| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n';
  const client = await opened(table);
  expect(await client.codeActionsAt(URI, rangeOf(table, '甲'), { only: ['refactor'] })).toEqual([]);
});

describe('the tables of the product', () => {
  const figures = (text: string) =>
    readReport(text).tables.map(({ dialect, values }) => [
      dialect,
      values.map((value) => value && [value.record.id, value.template.column, value.cell.text]),
    ]);

  test.each<DialectName>(['cell-lines', 'tsv', 'bare-pipe', 'html', 'pipe'])(
    'are converted from %s with every number and every line end kept',
    async (dialect) => {
      const text = reportText({ eol: '\r\n', dialect });
      const client = await opened(text, {}, 'zh-cn', ENGINE);
      const at = rangeOf(text, '库藏目录');
      for (const target of ['pipe', 'html'] as const) {
        if (target === dialect) continue;
        const [action] = await client.codeActionsAt(URI, at, { only: [`refactor.rewrite.gouji.${target}`] });
        const result = converted(text, action);
        expect(figures(result)).toEqual(figures(reportText({ dialect: target })));
        expect(result).not.toMatch(/[^\r]\n/);
      }
    },
  );
});

async function opened(text: string, capabilities: ClientCapabilities = {}, locale = 'zh-cn', engine = NAMING) {
  const client = TestClient.inProcess(engine);
  await client.initialise(capabilities, { locale });
  client.open(URI, text);
  return client;
}

function converted(text: string, action: CodeAction | undefined): string {
  return edited(text, action?.edit?.changes?.[URI] ?? []);
}
