import type { CompletionItem, CompletionOptions, Connection, MarkupContent } from 'vscode-languageserver';
import { isObject, type Report, render, type Suggestion, suggestionsAt, tableInMarkdown } from '../core/index.ts';
import type { AboutReport } from './about-report.ts';
import type { Analysis } from './analysis.ts';
import type { Client } from './client.ts';
import {
  CompletionItemKind,
  CompletionTriggerKind,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
  ResponseError,
} from './protocol.ts';
import { toSnippet } from './snippets.ts';
import { toRange } from './to-protocol.ts';

/** What may begin the title of a section: Markdown's mark, or its number. */
const TITLE_BEGINS = ['#', '一', '二', '三', '四', '五', '六'];

const KINDS: Readonly<Record<Suggestion['kind'], CompletionItemKind>> = {
  title: CompletionItemKind.Module,
  table: CompletionItemKind.Struct,
  label: CompletionItemKind.Field,
  phrase: CompletionItemKind.Text,
};

/** White space at the start of a line that an editor takes for indentation. */
const INDENTED = /^[\t ]/mu;

/** What is left to say of an entry: of which document it is, and which table it puts in. */
interface Deferred {
  readonly uri: string;
  readonly table: string;
}

/** What the server says of completion in `initialize`. */
export function completionOptions({ completion }: Client): CompletionOptions {
  return {
    triggerCharacters: TITLE_BEGINS,
    resolveProvider: completion.resolvesDocumentation,
    completionItem: { labelDetailsSupport: true },
  };
}

/**
 * Answers `textDocument/completion`: titles, tables, labels and phrases, each where it belongs. No character commits an
 * entry but the editor's own keys. How a table looks is worked out when it is looked at (`completionItem/resolve`).
 */
export function answerCompletion(connection: Connection, client: Client, aboutReport: AboutReport): void {
  connection.onCompletion(({ textDocument: { uri }, position, context }, token) =>
    aboutReport(uri, token, (report, analysis) => {
      const isMark = context?.triggerKind === CompletionTriggerKind.TriggerCharacter;
      const found = suggestionsAt(report, analysis.lines.offsetAt(position), isMark);
      return found.map((suggestion, place) => toItem(suggestion, place, report, analysis, client));
    }),
  );
  connection.onCompletionResolve(async (item, token) => {
    const { data } = item;
    if (!isDeferred(data)) return item;
    const answer = await aboutReport(data.uri, token, (report) => look(report, data.table, client));
    // What was offered for an older version still is what it says; only its look is not known any more.
    return answer === null || answer instanceof ResponseError ? item : { ...item, ...answer };
  });
}

function toItem(
  { kind, words, about, edit, filter, table }: Suggestion,
  place: number,
  report: Report,
  { lines, snapshot: { uri } }: Analysis,
  client: Client,
): CompletionItem {
  const { labelDetails, resolvesDocumentation, asIs } = client.completion;
  const description = render(about, client.locale);
  const { newText, ...format } = withTabStops(edit, client);
  return {
    label: words,
    kind: KINDS[kind],
    ...(labelDetails ? { labelDetails: { description } } : { detail: description }),
    sortText: String(place).padStart(3, '0'),
    filterText: filter,
    textEdit: { range: toRange(edit.span, lines), newText },
    ...format,
    ...(asIs && { insertTextMode: InsertTextMode.asIs }),
    ...(table && (resolvesDocumentation ? { data: { uri, table } satisfies Deferred } : look(report, table, client))),
  };
}

/** Value cells as tab stops, unless the editor would take the tabs that begin the lines for indentation. */
function withTabStops(
  { newText, tabStops = [] }: Suggestion['edit'],
  { completion: { snippets, asIs } }: Client,
): Pick<CompletionItem, 'insertTextFormat'> & { readonly newText: string } {
  if (tabStops.length === 0 || !snippets || (!asIs && INDENTED.test(newText))) return { newText };
  return { newText: toSnippet(newText, tabStops, 1, true).value, insertTextFormat: InsertTextFormat.Snippet };
}

/** How the blank table looks. */
function look(report: Report, table: string, { completion }: Client): { documentation?: MarkupContent } {
  const value = tableInMarkdown(report, table);
  const kind = completion.markdown ? MarkupKind.Markdown : MarkupKind.PlainText;
  return value === undefined ? {} : { documentation: { kind, value } };
}

function isDeferred(data: unknown): data is Deferred {
  return isObject(data) && typeof data.uri === 'string' && typeof data.table === 'string';
}
