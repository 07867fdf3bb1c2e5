import { describe, expect, it } from 'vitest';
import { ProtocolRequestType, SnippetTextEdit, TextDocumentEdit, type WorkspaceEdit } from 'vscode-languageserver';
import { readReport } from '../../server/core/index.ts';
import { DIALECTS } from '../../server/core/tables/table.ts';
import {
  INSERT,
  INSERTABLE,
  type InsertAnswer,
  type InsertableAnswer,
  type InsertableParams,
  type InsertParams,
} from '../../server/lsp/requests.ts';
import { reportText } from '../support/reports.ts';
import { type Introduction, openedAt, URI } from './pointed.ts';
import { edited } from './texts.ts';

const LIST = new ProtocolRequestType<InsertableParams, InsertableAnswer, never, void, void>(INSERTABLE);
const PUT = new ProtocolRequestType<InsertParams, InsertAnswer, never, void, void>(INSERT);

const SNIPPETS: Introduction = {
  capabilities: { workspace: { workspaceEdit: { documentChanges: true, snippetEditSupport: true } } },
};

/** A report with a blank line, marked, in the place of the table of section 四. */
const lacking = (dialect: (typeof DIALECTS)[number]) =>
  reportText({ edition: '2021', dialect, tables: { review: '⟦here:⟧' } });

describe('what can be inserted', () => {
  it('is listed in the language of the client, what is missing first', async () => {
    const { client, at } = await openedAt(lacking('pipe'), { rest: { locale: 'en' } });
    const { textDocument } = at;
    expect(await client.ask(LIST, { textDocument, kind: 'table' })).toEqual([
      {
        id: 'review',
        name: 'the table of section 四 (行政复议、行政诉讼)',
        about: 'missing in the report, the 2021 edition of the form',
        missing: true,
      },
      expect.objectContaining({ id: 'disclosure', missing: false }),
      expect.objectContaining({ id: 'applications', missing: false }),
    ]);
    const sections = await client.ask(LIST, { textDocument, kind: 'section' });
    expect(sections?.map(({ name }) => name)[5]).toBe('六、其他需要报告的事项');
  });

  it('is everything in a document that is no report yet, and nothing in one that is not open', async () => {
    const { client, at } = await openedAt('草稿\n');
    const { textDocument } = at;
    expect((await client.ask(LIST, { textDocument, kind: 'section' }))?.every(({ missing }) => missing)).toBe(true);
    expect(await client.ask(LIST, { textDocument: { uri: 'file:///别的.md' }, kind: 'table' })).toBeNull();
    expect(await client.ask(PUT, { ...at, kind: 'table', id: '没有' })).toBeNull();
  });
});

describe.each(DIALECTS)('a table inserted at the cursor in %s', (dialect) => {
  it('is read as the table of its section', async () => {
    const { client, at, text } = await openedAt(lacking(dialect));
    const edit = await client.ask(PUT, { ...at, kind: 'table', id: 'review' });
    const report = readReport(edited(text, edit?.changes?.[URI] ?? []));
    const table = report.tables.find(({ form }) => form.template.id === 'review');
    expect(table).toMatchObject({ dialect, section: { template: { id: '4' } } });
    expect(table?.rows.flatMap(({ values }) => values).map(({ cell }) => cell.text)).toEqual(new Array(15).fill('0'));
  });
});

it('the value cells are tab stops for a client that takes them, in an edit of this version', async () => {
  const { client, at } = await openedAt(lacking('pipe'), SNIPPETS);
  const [snippet] = snippetsIn(await client.ask(PUT, { ...at, kind: 'table', id: 'review' }));
  expect(snippet).toMatch(/\| \$\{1:0\} \| \$\{2:0\} \|/);
  expect(snippet).toMatch(/\$\{15:0\} \|\$0/);
});

function snippetsIn(edit: WorkspaceEdit | null): string[] {
  return (edit?.documentChanges ?? []).flatMap((change) =>
    TextDocumentEdit.is(change) && change.textDocument.version === 1
      ? change.edits.flatMap((one) => (SnippetTextEdit.is(one) ? one.snippet.value : []))
      : [],
  );
}
