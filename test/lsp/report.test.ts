import { expect, test } from 'vitest';
import type { CodeAction, Diagnostic, TextEdit } from 'vscode-languageserver';
import { check, readReport } from '../../server/core/index.ts';
import { TestClient } from './client.ts';
import { ENGINE } from './engine.ts';
import { edited, rangeOf } from './texts.ts';

const URI = 'file:///报告.md';

/** A report whose section 四 has a total that does not hold, and whose sections 二 and 三 have lost their tables. */
const REPORT = `# 云溪县档案馆2022年政府信息公开工作年度报告

根据《中华人民共和国政府信息公开条例》，编制本报告。

## 一、总体情况

本年度工作平稳有序。

## 二、主动公开政府信息情况

## 三、收到和处理政府信息公开申请情况

## 四、政府信息公开行政复议、行政诉讼情况

| 行政复议 | | | | | 行政诉讼 | | | | | | | | | |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | | | | | 复议后起诉 | | | | |
| | | | | | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| 3 | 1 | 0 | 0 | 7 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |

## 五、存在的主要问题及改进情况

公开的内容还不够细，将逐项补充。

## 六、其他需要报告的事项

本年度没有收取信息处理费。
`;

test('the total that does not hold is shown with its cells, and set to the sum by the preferred fix', async () => {
  const { client, diagnostics } = await opened();
  const unbalanced = only(diagnostics, 'unbalanced');
  const total = rangeOf(REPORT, '7');
  expect(unbalanced).toMatchObject({ source: 'gouji', severity: 1 });
  expect(unbalanced.relatedInformation?.map(({ location }) => location.range)).toContainEqual(total);

  const [action] = await client.codeActions(URI, [unbalanced]);
  expect(action?.isPreferred).toBe(true);
  expect(repaired(action)).toBe(REPORT.replace('| 7 |', '| 4 |'));
});

test('a missing table is inserted with tab stops, and is then no longer missing', async () => {
  const { client, diagnostics } = await opened();
  const [missing] = diagnostics.filter(({ code }) => code === 'missing-table');
  if (missing === undefined) throw new Error('No table is missing');
  const [action] = await client.codeActions(URI, [missing]);
  expect(JSON.stringify(action?.edit)).toContain(`\${1:0}`);

  const codes = check(readReport(repaired(action))).map(({ code }) => code);
  expect(codes.filter((code) => code === 'missing-table')).toHaveLength(1);
});

test('in the language of reports a text that does not look like one is checked', async () => {
  const client = TestClient.inProcess(ENGINE);
  await client.initialise();
  client.open('file:///a.txt', '情况说明\n', 'plaintext');
  client.open('file:///b.txt', '情况说明\n', 'gov-disclosure-report');
  expect(await client.diagnostics('file:///a.txt', 1)).toEqual([]);
  expect(await client.diagnostics('file:///b.txt', 1)).not.toEqual([]);
});

/** A client that takes everything, with the report open. */
async function opened() {
  const client = TestClient.inProcess(ENGINE);
  await client.initialise({
    textDocument: { publishDiagnostics: { relatedInformation: true, dataSupport: true } },
    workspace: { workspaceEdit: { documentChanges: true, snippetEditSupport: true } },
  });
  client.open(URI, REPORT);
  return { client, diagnostics: await client.diagnostics(URI, 1) };
}

function only(diagnostics: Diagnostic[], code: string): Diagnostic {
  const [found, ...others] = diagnostics.filter((diagnostic) => diagnostic.code === code);
  if (found === undefined || others.length > 0) throw new Error(`${others.length + (found ? 1 : 0)} of ${code}`);
  return found;
}

/** The report after a code action, its tab stops left as they are. */
function repaired(action: CodeAction | undefined): string {
  const [change] = action?.edit?.documentChanges ?? [];
  if (change === undefined || !('edits' in change)) throw new Error('The action changes nothing');
  const edits = change.edits.map((edit): TextEdit => {
    if ('newText' in edit) return edit;
    return { range: edit.range, newText: edit.snippet.value.replace(/\$\{\d+:(\d*)\}|\$0$/gm, '$1') };
  });
  return edited(REPORT, edits);
}
