import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SemanticTokensRangeRequest, SemanticTokensRequest } from 'vscode-languageserver';
import { DIALECTS } from '../../server/core/tables/table.ts';
import { reportText } from '../support/reports.ts';
import { TestClient } from './client.ts';
import { ENGINE } from './engine.ts';
import { rangeOf } from './texts.ts';

const URI = 'file:///report.md';

describe.each(DIALECTS)('the tokens of a report in %s', (dialect) => {
  const text = reportText({ dialect, cells: { '3.5.2': { total: 75 } } });

  it('are the labels and values of the tables', async () => {
    const found = await shown(text);
    const at = found.indexOf('reportLabel 2.重复申请');
    expect(found[at + 1]).toBe('reportValue 1');
    expect(found[at + 7]).toBe('reportValue.total.wrong 75');
  });

  it('are given for some lines alone', async () => {
    const whole = await shown(text);
    const client = await opened(text);
    const from = rangeOf(text, '三、收到和处理').start;
    const to = rangeOf(text, '四、政府信息').start;
    const params = { textDocument: { uri: URI }, range: { start: from, end: to } };
    const part = drawn(await client.ask(SemanticTokensRangeRequest.type, params), text, await legend());
    const first = whole.indexOf('reportLabel 一、本年新收政府信息公开申请数量');
    expect(part).toContain(whole[first]);
    expect(part).not.toContain('reportLabel 规章');
    expect(part).not.toContain('reportLabel 行政复议');
    expect(whole.slice(whole.indexOf(part[0] ?? ''), whole.indexOf(part[0] ?? '') + part.length)).toEqual(part);
  });
});

it('a label broken over two lines is a token on each', async () => {
  const text = reportText({ dialect: 'cell-lines' }).replace('\t科研机构', '\t科研机\n构');
  const found = await shown(text);
  expect(found).toContain('reportLabel 科研机');
  expect(found[found.indexOf('reportLabel 科研机') + 1]).toBe('reportLabel 构');
});

it('there are none where the document is no report', async () => {
  expect(await shown('| 科目 | 总计 |\n| --- | --- |\n| 规章 | 3 |\n')).toEqual([]);
});

it('the extension says what themes know every one of them as', async () => {
  const { contributes } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  const ids = (declared: { id: string }[]) => declared.map(({ id }) => id);
  const { types, modifiers } = await legend();
  expect(ids(contributes.semanticTokenTypes)).toEqual(types);
  expect(ids(contributes.semanticTokenModifiers)).toEqual(modifiers);
  const [{ scopes }] = contributes.semanticTokenScopes;
  expect(Object.keys(scopes)).toEqual(expect.arrayContaining([...types]));
  expect(Object.keys(scopes).join()).toMatch(/total.*blank.*wrong/u);
});

interface Legend {
  readonly types: readonly string[];
  readonly modifiers: readonly string[];
}

/** The tokens of a text as `type.modifiers words`. */
async function shown(text: string): Promise<string[]> {
  const client = await opened(text);
  return drawn(await client.ask(SemanticTokensRequest.type, { textDocument: { uri: URI } }), text, await legend());
}

async function opened(text: string): Promise<TestClient> {
  const client = TestClient.inProcess(ENGINE);
  await client.initialise();
  client.open(URI, text);
  return client;
}

async function legend(): Promise<Legend> {
  const { capabilities } = await TestClient.inProcess(ENGINE).initialise();
  const { tokenTypes = [], tokenModifiers = [] } = capabilities.semanticTokensProvider?.legend ?? {};
  return { types: tokenTypes, modifiers: tokenModifiers };
}

/** Reads tokens as LSP counts them: line and character from the token before, length, type, bits of modifiers. */
function drawn(
  answer: { readonly data: readonly number[] } | null,
  text: string,
  { types, modifiers }: Legend,
): string[] {
  const lines = text.split('\n');
  const data = answer?.data ?? [];
  const found: string[] = [];
  let line = 0;
  let character = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [down = 0, right = 0, length = 0, type = 0, bits = 0] = data.slice(at, at + 5);
    line += down;
    character = down === 0 ? character + right : right;
    const names = modifiers.filter((_, bit) => bits & (1 << bit));
    found.push(`${[types[type], ...names].join('.')} ${lines[line]?.slice(character, character + length)}`);
  }
  return found;
}
