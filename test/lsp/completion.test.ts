import { describe, expect, it } from 'vitest';
import {
  type CompletionContext,
  type CompletionItem,
  CompletionRequest,
  CompletionResolveRequest,
  CompletionTriggerKind,
  InsertTextFormat,
  InsertTextMode,
  TextEdit,
} from 'vscode-languageserver';
import { DIALECTS } from '../../server/core/tables/table.ts';
import { reportText } from '../support/reports.ts';
import { TestClient } from './client.ts';
import { ENGINE } from './engine.ts';
import { edited, rangeOf } from './texts.ts';

const URI = 'file:///report.md';
const GAP = '四、政府信息公开行政复议、行政诉讼情况\n\n';
const NAME = '行政复议、行政诉讼情况表';

/** An editor that takes all there is. */
const MODERN = {
  snippetSupport: true,
  labelDetailsSupport: true,
  documentationFormat: ['markdown', 'plaintext'],
  resolveSupport: { properties: ['documentation'] },
  insertTextModeSupport: { valueSet: [InsertTextMode.asIs, InsertTextMode.adjustIndentation] },
};

describe.each(DIALECTS)('completion in a report in %s', (dialect) => {
  it('gives the labels of a table for the label that is being written', async () => {
    const whole = reportText({ dialect });
    const marked = whole.replace('2.重复申请', '2.重│');
    const [first, ...others] = await completions(marked);
    expect(first?.label).toBe('2.重复申请');
    expect(others).toHaveLength(22);
    expect(applied(marked, first)).toBe(whole);
  });

  it('gives phrases with the figures of the tables in section 一', async () => {
    const items = await completions(reportText({ dialect }).replace('分工明确。', '分工明确。│'));
    const item = items.find(({ label }) => label.startsWith('予以公开'));
    expect(item?.label).toBe('予以公开86件，部分公开83件，不予公开675件，无法提供211件，不予处理385件，其他处理67件');
    expect(item?.detail).toBe('数字取自申请办理情况表');
  });

  it('gives the blank table of a section with its figures as tab stops', async () => {
    const text = reportText({ dialect, tables: { review: '' } });
    const [item] = await completions(text.replace(GAP, `${GAP}│`), MODERN);
    expect(item?.label).toBe(NAME);
    expect(item?.insertTextFormat).toBe(InsertTextFormat.Snippet);
    expect(item?.insertTextMode).toBe(InsertTextMode.asIs);
    expect(newText(item)).toMatch(/\$\{15:0\}/u);
    const plain = newText(item).replaceAll(/\$\{\d+:(\d)\}|\$0/gu, '$1');
    const [old] = await completions(text.replace(GAP, `${GAP}│`));
    expect(old?.insertTextFormat).toBeUndefined();
    expect(newText(old)).toBe(plain);
  });
});

describe('the title of a section', () => {
  const missing = reportText({ heading: '## ', arrange: (blocks) => blocks.filter((_, at) => at !== 10) });
  const line = (typed: string) => missing.replace('库藏目录', `${typed}│\n\n库藏目录`);
  const FIFTH = '五、存在的主要问题及改进情况';

  it.each(['', '五', '存在', 'czdzywt', '#', '## 五、'])(
    'stands for “%s” in the style of the others',
    async (typed) => {
      const [item] = await completions(line(typed));
      expect(item?.label).toBe(FIFTH);
      expect(applied(line(typed), item)).toBe(missing.replace('库藏目录', `## ${FIFTH}\n\n库藏目录`));
      expect(item?.filterText?.startsWith(typed)).toBe(true);
    },
  );

  it('comes by itself when a line begins as one', async () => {
    const context = { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: '五' };
    expect((await completions(line('五'), {}, context)).map(({ label }) => label)).toEqual([FIFTH]);
    const inProse = missing.replace('还不够方便', '还不够方便五│');
    expect(await completions(inProse, {}, context)).toEqual([]);
    expect(await completions(line('').replace('│', '五是│'), {}, context)).toEqual([]);
  });

  it('that are missing are listed first', async () => {
    const items = await completions(line(''));
    const inOrder = items.toSorted((one, other) => ((one.sortText ?? '') < (other.sortText ?? '') ? -1 : 1));
    expect(inOrder.map(({ label }) => label.slice(0, 2))).toEqual(['五、', '一、', '二、', '三、', '四、', '六、']);
    expect(inOrder.slice(0, 2).map(({ detail }) => detail)).toEqual(['报告还没有这一部分', '报告已有这一部分']);
  });
});

describe('completion in prose', () => {
  it.each(['还不够方便│。', '还不够方便。下一步│', '还不够方便。│'])('gives nothing: %s', async (typed) => {
    expect(await completions(reportText().replace('还不够方便。', typed))).toEqual([]);
  });

  it('takes no key from a person: nothing is selected or committed by a character', async () => {
    const items = await completions(reportText().replace('分工明确。', '分工明确。│'));
    expect(items.length).toBeGreaterThan(10);
    expect(items.filter(({ commitCharacters, preselect }) => commitCharacters || preselect)).toEqual([]);
    const { capabilities } = await TestClient.inProcess(ENGINE).initialise();
    expect(capabilities.completionProvider?.allCommitCharacters).toBeUndefined();
    expect(capabilities.completionProvider?.triggerCharacters).not.toContain('\t');
  });
});

describe('every entry', () => {
  it('replaces a part of the line of the cursor that ends there', async () => {
    for (const marked of [
      reportText().replace('分工明确。', '分工明确。│'),
      reportText({ tables: { review: '│' } }),
      reportText().replace('2.重复申请', '2.重复申请│'),
    ]) {
      const cursor = rangeOf(marked, '│').start;
      const items = await completions(marked);
      expect(items.length).toBeGreaterThan(5);
      for (const item of items) {
        expect(rangeIn(item)?.end).toEqual(cursor);
        expect(rangeIn(item)?.start.line).toBe(cursor.line);
      }
    }
  });

  it('says in a few words what it is, beside it where the client shows that', async () => {
    const marked = reportText({ without: ['3.5.2'] }).replace('3.要求提供公开出版物', '3.要求│');
    const [item] = await completions(marked, MODERN, undefined, 'en');
    expect(item).toMatchObject({ label: '2.重复申请', labelDetails: { description: 'the table lacks this row' } });
    expect(item?.detail).toBeUndefined();
  });
});

describe('a table', () => {
  const marked = reportText({ tables: { review: '│' } });

  it('shows how it looks when a person looks at it', async () => {
    const client = await opened(marked, MODERN);
    const [item] = await ask(client, marked);
    expect(item?.documentation).toBeUndefined();
    if (item === undefined) throw new Error('nothing is suggested');
    const resolved = await client.ask(CompletionResolveRequest.type, item);
    expect(resolved.documentation).toMatchObject({ kind: 'markdown', value: expect.stringContaining('| 行政复议 |') });
    expect(resolved.textEdit).toEqual(item.textEdit);
  });

  it('shows it at once to a client that cannot ask again', async () => {
    const [item] = await completions(marked, {});
    expect(item?.documentation).toMatchObject({ kind: 'plaintext', value: expect.stringContaining('| 行政复议 |') });
    expect(item?.data).toBeUndefined();
  });

  it('in tabs is no snippet for an editor that would take the tabs for indentation', async () => {
    const inTabs = reportText({ dialect: 'cell-lines', tables: { review: '│' } });
    const [item] = await completions(inTabs, { snippetSupport: true });
    expect(item?.insertTextFormat).toBeUndefined();
    expect(newText(item)).toMatch(/^\t行政复议/u);
  });
});

it('nothing is suggested where the document is no report', async () => {
  expect(await completions('会议纪要\n\n│\n')).toEqual([]);
});

it('an entry that is no table is complete as it is', async () => {
  const marked = reportText().replace('分工明确。', '分工明确。│');
  const client = await opened(marked, MODERN);
  const [item] = await ask(client, marked);
  if (item === undefined) throw new Error('nothing is suggested');
  expect(await client.ask(CompletionResolveRequest.type, item)).toEqual(item);
});

/** What is suggested at the `│` of a text, by the capabilities of `completionItem`. */
async function completions(marked: string, completionItem: object = {}, context?: CompletionContext, locale?: string) {
  return ask(await opened(marked, completionItem, locale), marked, context);
}

async function opened(marked: string, completionItem: object, locale = 'zh-cn'): Promise<TestClient> {
  const client = TestClient.inProcess(ENGINE);
  await client.initialise({ textDocument: { completion: { completionItem } } }, { locale });
  client.open(URI, marked.replace('│', ''));
  return client;
}

async function ask(client: TestClient, marked: string, context?: CompletionContext): Promise<CompletionItem[]> {
  const position = rangeOf(marked, '│').start;
  const params = { textDocument: { uri: URI }, position, ...(context && { context }) };
  const answer = (await client.ask(CompletionRequest.type, params)) ?? [];
  return Array.isArray(answer) ? answer : answer.items;
}

function rangeIn({ textEdit }: CompletionItem) {
  return TextEdit.is(textEdit) ? textEdit.range : undefined;
}

function newText(item: CompletionItem | undefined): string {
  return item?.textEdit?.newText ?? '';
}

function applied(marked: string, item: CompletionItem | undefined): string {
  return edited(marked.replace('│', ''), TextEdit.is(item?.textEdit) ? [item.textEdit] : []);
}
