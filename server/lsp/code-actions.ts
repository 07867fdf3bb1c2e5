import type { CodeAction, CodeActionOptions, CodeActionParams, Connection } from 'vscode-languageserver';
import { isObject, render } from '../core/index.ts';
import type { Analysis, Analyst, Engine } from './analysis.ts';
import type { Client } from './client.ts';
import { CONVERT_KINDS, conversions } from './convert-tables.ts';
import type { OpenDocuments } from './documents.ts';
import { FIX_ALL, fixAllOfSameKind, fixAllSafely } from './fix-all.ts';
import type { Offer } from './offer.ts';
import { CodeActionKind } from './protocol.ts';
import { quickFixes } from './quick-fixes.ts';
import { refusal } from './refusal.ts';
import { editsOf, isTask, type Task } from './tasks.ts';
import { toPlacedEdits } from './to-protocol.ts';
import { toWorkspaceEdit } from './workspace-edit.ts';

/** What is left to do for a code action, and the version of the document it was offered for. */
interface Deferred {
  readonly uri: string;
  readonly version: number;
  readonly task: Task;
}

/** What the server says of its code actions in `initialize`. */
export function codeActionOptions({ codeActions }: Client): CodeActionOptions {
  return {
    codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL, ...CONVERT_KINDS],
    resolveProvider: codeActions.resolves,
  };
}

/** Answers `textDocument/codeAction`, and `codeAction/resolve` for what was offered without its edits. */
export function answerCodeActions(
  connection: Connection,
  client: Client,
  engine: Engine,
  documents: OpenDocuments,
  analyst: Analyst,
): void {
  connection.onCodeAction(async (params, token) => {
    const snapshot = documents.get(params.textDocument.uri);
    if (snapshot === undefined) return [];
    return analyst.analyse(snapshot, (analysis) => actionsFor(params, analysis, client, engine), refusal, token);
  });
  connection.onCodeActionResolve(async (action, token) => {
    if (!isDeferred(action.data)) return action;
    const { uri, version, task } = action.data;
    const snapshot = documents.get(uri);
    if (snapshot?.version !== version) return refusal('outdated');
    const resolved = (analysis: Analysis) => ({ ...action, edit: workspaceEdit(task, analysis, client, engine) ?? {} });
    return analyst.analyse(snapshot, resolved, refusal, token);
  });
}

function actionsFor(
  { range, context }: CodeActionParams,
  analysis: Analysis,
  client: Client,
  engine: Engine,
): CodeAction[] {
  const { lines } = analysis;
  const { only } = context;
  const selection = { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
  const isWanted = ({ kind = '' }: { readonly kind?: CodeActionKind }) =>
    only === undefined || only.some((asked) => isWithin(kind, asked));
  const fixes = quickFixes(context.diagnostics, analysis, client);
  const offers = [
    ...fixAllOfSameKind(fixes, analysis),
    // An action for the whole document is no answer to a question about one place.
    ...(only === undefined ? [] : fixAllSafely(analysis)),
    ...conversions(selection, context, analysis),
  ].filter(isWanted);
  // On save an editor wants to change the text, not to choose.
  const onSave = only?.every((asked) => isWithin(asked, CodeActionKind.SourceFixAll)) ?? false;
  const defers = client.codeActions.resolves && !onSave;
  return [
    ...fixes.filter(isWanted),
    ...offers.flatMap((offer) => (defers ? deferred(offer, analysis, client) : done(offer, analysis, client, engine))),
  ];
}

function deferred(offer: Offer, { snapshot: { uri, version } }: Analysis, client: Client): CodeAction {
  return { ...shown(offer, client), data: { uri, version, task: offer.task } satisfies Deferred };
}

/** The action with its edits; none where nothing would change. */
function done(offer: Offer, analysis: Analysis, client: Client, engine: Engine): CodeAction[] {
  const edit = workspaceEdit(offer.task, analysis, client, engine);
  return edit === undefined ? [] : [{ ...shown(offer, client), edit }];
}

function shown({ title, kind, diagnostics }: Offer, client: Client): CodeAction {
  return { title: render(title, client.locale), kind, ...(diagnostics !== undefined && { diagnostics }) };
}

function workspaceEdit(task: Task, analysis: Analysis, client: Client, engine: Engine) {
  const edits = editsOf(task, analysis, engine);
  return edits.length === 0 ? undefined : toWorkspaceEdit(toPlacedEdits(edits, analysis.lines), analysis, client);
}

/** Whether a kind is the other, or below it; the empty kind is above all (LSP 3.17, `CodeActionKind`). */
function isWithin(kind: CodeActionKind, other: CodeActionKind): boolean {
  return other === '' || kind === other || kind.startsWith(`${other}.`);
}

function isDeferred(data: unknown): data is Deferred {
  return isObject(data) && typeof data.uri === 'string' && typeof data.version === 'number' && isTask(data.task);
}
