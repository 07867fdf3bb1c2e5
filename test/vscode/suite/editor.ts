import assert from 'node:assert/strict';
import {
  type CodeAction,
  CodeActionKind,
  commands,
  type Diagnostic,
  type Disposable,
  languages,
  Range,
  Selection,
  type TextDocument,
  type TextEditor,
  Uri,
  window,
  workspace,
} from 'vscode';

/** A test that hangs tells nothing; whatever VS Code does here takes far less, on a slow machine too. */
const PATIENCE_MS = 30_000;

/** More than are ever offered at one place. */
const MOST_ACTIONS = 50;

/** After so long without an effect a key is pressed again. */
const RETRY_MS = 3_000;

/** Opens a file of the sample workspace in an editor. */
export async function openSample(name: string): Promise<TextEditor> {
  const folder = workspace.workspaceFolders?.[0];
  assert(folder, 'the sample workspace is open');
  return window.showTextDocument(await workspace.openTextDocument(Uri.joinPath(folder.uri, name)));
}

/** Opens an unsaved document in an editor. */
export async function openText(language: string, content: string): Promise<TextEditor> {
  return window.showTextDocument(await workspace.openTextDocument({ language, content }));
}

/** The problems that Gouji shows in a document now. */
export function shownProblems(document: TextDocument): Diagnostic[] {
  return languages.getDiagnostics(document.uri).filter(({ source }) => source === 'gouji');
}

/** The problems that Gouji shows in a document, once they are as `asExpected` says. */
export async function problemsWhen(
  document: TextDocument,
  asExpected: (problems: Diagnostic[]) => boolean,
): Promise<Diagnostic[]> {
  await eventually(
    (changed) => languages.onDidChangeDiagnostics(changed),
    () => asExpected(shownProblems(document)),
    () => `problems in ${document.fileName}: ${JSON.stringify(shownProblems(document), undefined, 1)}`,
  );
  return shownProblems(document);
}

/** The one problem of this code, once it is shown; with `about`, the one whose message holds these words. */
export async function problemOf(document: TextDocument, code: string, about = ''): Promise<Diagnostic> {
  const matches = (problem: Diagnostic) => codeOf(problem) === code && problem.message.includes(about);
  const [problem, another] = (await problemsWhen(document, (problems) => problems.some(matches))).filter(matches);
  assert(problem);
  assert.equal(another, undefined, `more than one problem ${code} about ‘${about}’`);
  return problem;
}

/** The code of a problem, such as `missing-table`. */
export function codeOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** The quick fixes offered for a problem, at least one. */
export function quickFixesFor(document: TextDocument, problem: Diagnostic): Promise<CodeAction[]> {
  return actionsAt(document, problem.range, CodeActionKind.QuickFix, () => true);
}

/**
 * The code actions of a kind at a place, with their edits, once one is among them that matches. VS Code drops the answer
 * while another extension registers its own, as some do after the start; so it is asked again until there is one.
 */
export async function actionsAt(
  document: TextDocument,
  range: Range,
  kind: CodeActionKind,
  matches: (action: CodeAction) => boolean,
): Promise<CodeAction[]> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
      kind.value,
      MOST_ACTIONS,
    );
    if (actions.some(matches)) return actions;
    assert(Date.now() < deadline, `not offered at ${JSON.stringify(range)}; only ${actions.map(({ title }) => title)}`);
  }
}

/** Repairs a problem as Ctrl+. and Enter do: the first quick fix where the cursor stands. */
export async function applyFirstFix(editor: TextEditor, problem: Diagnostic): Promise<void> {
  await quickFixesFor(editor.document, problem);
  editor.selection = new Selection(problem.range.start, problem.range.start);
  const firstFix = { kind: CodeActionKind.QuickFix.value, apply: 'first' };
  await press(editor.document, () => commands.executeCommand('editor.action.codeAction', firstFix));
}

/** Presses a key that changes a document: again where VS Code was not ready for it and did nothing. */
export async function press(document: TextDocument, key: () => Thenable<unknown>): Promise<void> {
  const { version } = document;
  const deadline = Date.now() + PATIENCE_MS;
  do {
    assert(Date.now() < deadline, `pressed in vain in ${document.fileName}`);
    await key();
  } while (!(await changesSoon(document, version)));
}

/** Takes back the last step, as one Ctrl+Z does. */
export async function undo({ document }: TextEditor): Promise<void> {
  await changes(document, () => commands.executeCommand('undo'));
}

/** Puts `text` in the place of `old`, as one step that can be undone. */
export async function replace({ document, edit }: TextEditor, old: string, text: string): Promise<void> {
  await changes(document, () => edit((builder) => builder.replace(rangeOf(document, old), text)));
}

/** Where some words stand in a document, the first time. */
export function rangeOf(document: TextDocument, words: string): Range {
  const start = document.getText().indexOf(words);
  assert.notEqual(start, -1, `the document holds ‘${words}’`);
  return new Range(document.positionAt(start), document.positionAt(start + words.length));
}

/** What stands in `after` and not in `before`, which must be one stretch of text, with nothing taken away. */
export function insertedText(before: string, after: string): string {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  const end = after.length - (before.length - start);
  assert.equal(after.slice(end), before.slice(start), 'nothing but the insertion has changed');
  return after.slice(start, end);
}

/** Does something that changes a document, and waits for the change. */
export async function changes(document: TextDocument, act: () => Thenable<unknown>): Promise<void> {
  const { version } = document;
  await act();
  await eventually(
    (changed) => workspace.onDidChangeTextDocument(changed),
    () => document.version > version,
    () => `${document.fileName} has not changed`,
  );
}

/** Whether a document gets past a version before a key that did nothing would be pressed again. */
function changesSoon(document: TextDocument, version: number): Promise<boolean> {
  return new Promise((resolve) => {
    const end = () => {
      listener.dispose();
      clearTimeout(patience);
      resolve(document.version > version);
    };
    const listener = workspace.onDidChangeTextDocument(() => document.version > version && end());
    const patience = setTimeout(end, RETRY_MS);
    if (document.version > version) end();
  });
}

/** Resolves when a condition holds, looking whenever the event fires; rejects with `state` when it never does. */
export function eventually(
  on: (look: () => void) => Disposable,
  holds: () => boolean,
  state: () => string,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => {
      listener.dispose();
      clearTimeout(patience);
    };
    const look = () => {
      if (!holds()) return;
      end();
      resolve();
    };
    const listener = on(look);
    const patience = setTimeout(() => {
      end();
      reject(new Error(`Waited in vain; ${state()}`));
    }, PATIENCE_MS);
    look();
  });
}
