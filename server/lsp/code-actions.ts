import {
  type CodeAction,
  CodeActionKind,
  type Connection,
  type Diagnostic,
  LSPErrorCodes,
  type Position,
  type Range,
  ResponseError,
  type SnippetTextEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { type Problem, render } from '../core/index.ts';
import type { Analysis, Analyst } from './analysis.ts';
import type { Client } from './client.ts';
import { type DiagnosticData, type PlacedEdit, type PlacedFix, SOURCE, toPlacedFix, toRange } from './convert.ts';
import type { OpenDocuments } from './documents.ts';
import { toSnippet } from './snippets.ts';

/** The kinds of code actions this server has. */
export const CODE_ACTION_KINDS = [CodeActionKind.QuickFix];

/** White space at the start of a line that an editor takes for indentation; one space alone is none. */
const INDENTED = /^(?:\t| [ \t])/m;
const LINE_BREAK = /[\r\n]/;

/** Answers `textDocument/codeAction` with the fixes of the diagnostics that the request names. */
export function answerCodeActions(
  connection: Connection,
  client: Client,
  documents: OpenDocuments,
  analyst: Analyst,
): void {
  connection.onCodeAction(async ({ textDocument: { uri }, context }, token) => {
    const snapshot = documents.get(uri);
    if (snapshot === undefined || !wants(context.only, CodeActionKind.QuickFix)) return [];
    const outcome = await analyst.analyse(snapshot, token);
    switch (outcome.kind) {
      case 'cancelled':
        return new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled by the client');
      case 'outdated':
        return new ResponseError(LSPErrorCodes.ContentModified, 'Content changed');
      case 'analysed':
        return quickFixes(context.diagnostics, outcome.analysis, client);
    }
  });
}

function quickFixes(diagnostics: readonly Diagnostic[], analysis: Analysis, client: Client): CodeAction[] {
  const served = new Set<Problem>();
  return diagnostics
    .filter((diagnostic) => diagnostic.source === SOURCE)
    .flatMap((diagnostic) =>
      fixesFor(diagnostic, analysis, client, served).flatMap((fixes) =>
        fixes.map((fix, index) => ({
          title: fix.title,
          kind: CodeActionKind.QuickFix,
          diagnostics: [diagnostic],
          isPreferred: index === 0 && (fix.safe || fixes.length === 1),
          edit: toWorkspaceEdit(fix.edits, analysis, client),
        })),
      ),
    );
}

/**
 * The fixes of a diagnostic, in one list for each problem it stands for: those it carries, if they were made for this
 * version. Else those of the problem of this version that looks the same, or of all with its code that it touches;
 * no problem is `served` twice.
 */
function fixesFor(
  diagnostic: Diagnostic,
  { snapshot, problems, lines }: Analysis,
  client: Client,
  served: Set<Problem>,
): (readonly PlacedFix[])[] {
  if (isDiagnosticData(diagnostic.data) && diagnostic.data.version === snapshot.version) return [diagnostic.data.fixes];
  const near = problems.filter(
    ({ code, span }) => code === diagnostic.code && touch(toRange(span, lines), diagnostic.range),
  );
  const same = near.filter(
    (problem) =>
      render(problem.message, client.locale) === diagnostic.message &&
      isSameRange(toRange(problem.span, lines), diagnostic.range),
  );
  const meant = (same.length > 0 ? same : near).filter((problem) => !served.has(problem));
  for (const problem of meant) served.add(problem);
  return meant.map(({ fixes }) => fixes.map((fix) => toPlacedFix(fix, lines, client)));
}

/** A kind asked for stands for all below it, and the empty kind for every one (LSP 3.17, `CodeActionKind`). */
function wants(only: readonly CodeActionKind[] | undefined, kind: CodeActionKind): boolean {
  return only === undefined || only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
}

function toWorkspaceEdit(edits: readonly PlacedEdit[], analysis: Analysis, client: Client): WorkspaceEdit {
  const { uri, version } = analysis.snapshot;
  if (!client.edits.versioned) return { changes: { [uri]: edits.map(toTextEdit) } };
  const changes = client.edits.snippets ? withTabStops(edits, analysis) : edits.map(toTextEdit);
  return { documentChanges: [{ textDocument: { uri, version }, edits: changes }] };
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

function isDiagnosticData(data: unknown): data is DiagnosticData {
  return typeof data === 'object' && data !== null && 'version' in data && 'fixes' in data && Array.isArray(data.fixes);
}

function touch(a: Range, b: Range): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}

function isSameRange(a: Range, b: Range): boolean {
  return (
    !isBefore(a.start, b.start) && !isBefore(b.start, a.start) && !isBefore(a.end, b.end) && !isBefore(b.end, a.end)
  );
}
