import { describe, expect, it } from 'vitest';
import { type Range, type SelectionRange, SelectionRangeRequest } from 'vscode-languageserver';
import { DIALECTS } from '../../server/core/tables/table.ts';
import { reportText } from '../support/reports.ts';
import { TestClient } from './client.ts';
import { ENGINE } from './engine.ts';
import { rangeOf } from './texts.ts';

const URI = 'file:///report.md';

describe.each(DIALECTS)('the selection in a table in %s', (dialect) => {
  it('grows from a label over its group and its section to the whole document', async () => {
    const text = reportText({ dialect });
    const label = rangeOf(text, '8.属于行政查询事项');
    const [ranges = []] = await selections(text, [label.start]);
    expect(ranges[0]).toEqual(label);
    const section = { start: rangeOf(text, '三、收到和处理').start, end: rangeOf(text, '四、政府信息').start };
    expect(ranges).toContainEqual(section);
    expect(ranges.at(-1)?.start).toEqual({ line: 0, character: 0 });
    expect(ranges.length).toBeGreaterThanOrEqual(7);
  });
});

describe('the selection', () => {
  it('is given for each place that is asked for', async () => {
    const text = reportText();
    const sentence = rangeOf(text, '下一步将补录目录数据，改进检索页面。');
    const title = rangeOf(text, '一、总体情况');
    const found = await selections(text, [sentence.start, title.start]);
    expect(found.map(([innermost]) => innermost)).toEqual([sentence, title]);
  });

  it('is left to the editor where the document is no report', async () => {
    expect(await selections('一、议程\n', [{ line: 0, character: 1 }])).toEqual([]);
  });
});

/** For each position its ranges, from the innermost. */
async function selections(text: string, positions: Range['start'][]): Promise<Range[][]> {
  const client = TestClient.inProcess(ENGINE);
  await client.initialise();
  client.open(URI, text);
  const answer = await client.ask(SelectionRangeRequest.type, { textDocument: { uri: URI }, positions });
  return (answer ?? []).map((innermost) => {
    const ranges: Range[] = [];
    for (let at: SelectionRange | undefined = innermost; at !== undefined; at = at.parent) ranges.push(at.range);
    return ranges;
  });
}
