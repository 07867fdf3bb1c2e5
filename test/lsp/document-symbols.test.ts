import { describe, expect, it } from 'vitest';
import { DocumentSymbol, DocumentSymbolRequest, type SymbolInformation } from 'vscode-languageserver';
import { DIALECTS } from '../../server/core/tables/table.ts';
import { reportText } from '../support/reports.ts';
import { TestClient } from './client.ts';
import { ENGINE } from './engine.ts';
import { rangeOf } from './texts.ts';

const URI = 'file:///report.md';
const HIERARCHICAL = { textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } } };

describe.each(DIALECTS)('the symbols of a report in %s', (dialect) => {
  it('are sections, in them tables, in them groups, in them rows with their totals', async () => {
    const text = reportText({ dialect });
    const symbols = await hierarchical(text);
    expect(symbols.map(({ name }) => name)).toEqual([
      '云岭县档案局2020年政府信息公开工作年度报告',
      '一、总体情况',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
      '五、存在的主要问题及改进情况',
      '六、其他需要报告的事项',
    ]);
    const path = ['三、收到和处理政府信息公开申请情况', '申请办理情况表', '三、本年度办理结果', '（三）不予公开'];
    const row = at(symbols, ...path, '8.属于行政查询事项');
    expect(row?.detail).toBe('总计86');
    expect(row?.selectionRange).toEqual(rangeOf(text, '8.属于行政查询事项'));
    expect(at(symbols, ...path)?.children).toHaveLength(8);
    expect(at(symbols, ...path)?.range.end).toEqual(row?.range.end);
    expect(at(symbols, path[0] ?? '', '申请办理情况表')?.detail).toBe('2019年版');
  });
});

describe('the symbols of a report', () => {
  it('are a list with the names of what holds them for a client that knows no hierarchy', async () => {
    const text = reportText();
    const symbols = (await symbolsOf(text, {})).filter(
      (symbol): symbol is SymbolInformation => !DocumentSymbol.is(symbol),
    );
    const row = symbols.find(({ name }) => name === '8.属于行政查询事项');
    expect(row?.containerName).toBe('（三）不予公开');
    expect(row?.location).toEqual({
      uri: URI,
      range: rangeOf(text, text.match(/[^\n]*8\.属于行政查询事项[^\n]*/u)?.[0] ?? ''),
    });
    expect(symbols.find(({ name }) => name === '一、总体情况')).not.toHaveProperty('containerName');
  });

  it('are in the language of the client', async () => {
    const symbols = await hierarchical(reportText(), 'en');
    expect(at(symbols, '三、收到和处理政府信息公开申请情况')?.children?.[0]).toMatchObject({
      name: 'the table of section 三 (申请)',
      detail: '2019 edition',
    });
  });

  it('have the name of the server where an editor shows several outlines', async () => {
    const { capabilities } = await TestClient.inProcess(ENGINE).initialise({}, { locale: 'zh-cn' });
    expect(capabilities.documentSymbolProvider).toEqual({ label: '年度报告' });
  });

  it('are none where the document is no report', async () => {
    expect(await symbolsOf('# 会议纪要\n\n一、议程\n', HIERARCHICAL)).toEqual([]);
  });
});

/** The symbol that these names lead to. */
function at(symbols: readonly DocumentSymbol[] | undefined, ...path: string[]): DocumentSymbol | undefined {
  const [name, ...rest] = path;
  const symbol = symbols?.find((candidate) => candidate.name === name);
  return rest.length === 0 ? symbol : at(symbol?.children, ...rest);
}

async function hierarchical(text: string, locale?: string): Promise<DocumentSymbol[]> {
  return (await symbolsOf(text, HIERARCHICAL, locale)).filter(DocumentSymbol.is);
}

async function symbolsOf(text: string, capabilities: object, locale = 'zh-cn') {
  const client = TestClient.inProcess(ENGINE);
  await client.initialise(capabilities, { locale });
  client.open(URI, text);
  return (await client.ask(DocumentSymbolRequest.type, { textDocument: { uri: URI } })) ?? [];
}
