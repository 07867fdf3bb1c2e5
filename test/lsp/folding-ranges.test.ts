import { describe, expect, it } from 'vitest';
import { type FoldingRange, FoldingRangeRequest } from 'vscode-languageserver';
import { DIALECTS } from '../../server/core/tables/table.ts';
import { reportText } from '../support/reports.ts';
import { TestClient } from './client.ts';
import { ENGINE } from './engine.ts';
import { rangeOf } from './texts.ts';

const URI = 'file:///report.md';

describe.each(DIALECTS)('folding in %s', (dialect) => {
  it('takes a section, its table, and a group of rows together', async () => {
    const text = reportText({ dialect });
    const ranges = await folds(text, { lineFoldingOnly: true });
    const lines = (from: string, to: string) => ({ from: lineOf(text, from), to: lineOf(text, to) });
    const section = lines('三、收到和处理', '四、政府信息');
    expect(ranges).toContainEqual({ startLine: section.from, endLine: section.to - 2 });
    const group = lines('（三）不予公开', '（四）无法提供');
    const fold = ranges.find(({ startLine }) => startLine >= group.from && startLine <= group.from + 1);
    expect(fold?.endLine).toBeLessThan(group.to);
    expect(fold?.endLine).toBeGreaterThanOrEqual(lineOf(text, '8.属于行政查询事项'));
  });
});

describe('folding', () => {
  const text = reportText();
  const line = lineOf(text, '（三）不予公开');

  it('says what is hidden where the client shows it', async () => {
    const ranges = await folds(text, { lineFoldingOnly: true, foldingRange: { collapsedText: true } });
    expect(ranges).toContainEqual({ startLine: line, endLine: line + 7, collapsedText: '……共8项' });
  });

  it('says where the lines end to a client that folds more than lines', async () => {
    const ranges = await folds(text, {});
    const width = (at: number) => text.split('\n')[at]?.length;
    expect(ranges).toContainEqual({
      startLine: line,
      endLine: line + 7,
      startCharacter: width(line),
      endCharacter: width(line + 7),
    });
  });

  it('keeps to the number of ranges the client wants, large ones first', async () => {
    const ranges = await folds(text, { lineFoldingOnly: true, rangeLimit: 6 });
    expect(ranges.map(({ startLine }) => startLine)).toEqual(
      ['一、总体', '二、主动', '三、收到', '四、政府', '五、存在', '六、其他需要'].map((title) => lineOf(text, title)),
    );
  });

  it('is nothing where the document is no report', async () => {
    expect(await folds('一、议程\n\n讨论年度计划。\n', {})).toEqual([]);
  });
});

function lineOf(text: string, words: string): number {
  return rangeOf(text, words).start.line;
}

async function folds(text: string, foldingRange: object): Promise<FoldingRange[]> {
  const client = TestClient.inProcess(ENGINE);
  await client.initialise({ textDocument: { foldingRange } });
  client.open(URI, text);
  return (await client.ask(FoldingRangeRequest.type, { textDocument: { uri: URI } })) ?? [];
}
