import type { SnippetTextEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Analysis } from './analysis.ts';
import type { Client } from './client.ts';
import { toSnippet } from './snippets.ts';
import type { PlacedEdit } from './to-protocol.ts';

/** White space at the start of a line that an editor takes for indentation; one space alone is none. */
const INDENTED = /^(?:\t| [ \t])/m;
const LINE_BREAK = /[\r\n]/;

/** One step that can be undone, good for the version that was analysed where the client takes versions. */
export function toWorkspaceEdit(
  edits: readonly PlacedEdit[],
  { snapshot: { uri, version } }: Analysis,
  client: Client,
): WorkspaceEdit {
  return client.edits.versioned
    ? { documentChanges: [{ textDocument: { uri, version }, edits: edits.map(toTextEdit) }] }
    : { changes: { [uri]: edits.map(toTextEdit) } };
}

/** The same, with the places that a person fills in next as tab stops where the client takes them (LSP 3.18). */
export function toSnippetEdit(edits: readonly PlacedEdit[], analysis: Analysis, client: Client): WorkspaceEdit {
  if (!client.edits.snippets) return toWorkspaceEdit(edits, analysis, client);
  const { uri, version } = analysis.snapshot;
  return { documentChanges: [{ textDocument: { uri, version }, edits: withTabStops(edits, analysis) }] };
}

function toTextEdit({ range, newText }: PlacedEdit): TextEdit {
  return { range, newText };
}

function withTabStops(edits: readonly PlacedEdit[], analysis: Analysis): (TextEdit | SnippetTextEdit)[] {
  const takesStops = edits.map((edit) => (edit.tabStops ?? []).length > 0 && staysAsWritten(edit, analysis));
  const last = takesStops.lastIndexOf(true);
  let next = 1;
  return edits.map((edit, index) => {
    if (!takesStops[index]) return toTextEdit(edit);
    const snippet = toSnippet(edit.newText, edit.tabStops ?? [], next, index === last);
    next = snippet.next;
    return { range: edit.range, snippet: { kind: 'snippet', value: snippet.value } };
  });
}

/**
 * Editors re-indent the text of a snippet: they turn tabs at the start of a line into spaces, or spaces into tabs, and
 * indent its further lines like the line it goes into. Whether that changes nothing.
 */
function staysAsWritten({ newText, range: { start } }: PlacedEdit, { snapshot, lines }: Analysis): boolean {
  if (INDENTED.test(newText)) return false;
  const lineStart = lines.offsetAt({ line: start.line, character: 0 });
  return !LINE_BREAK.test(newText) || !INDENTED.test(snapshot.text.slice(lineStart, lines.offsetAt(start)));
}
