import { type TextEditor, window } from 'vscode';
import {
  type BaseLanguageClient,
  type CodeAction,
  CodeActionRequest,
  CodeActionResolveRequest,
  Command,
} from 'vscode-languageclient';
import type { Text } from '../server/core/messages/message.ts';
import { applyEdit, NOT_CHANGED } from './apply-edit.ts';
import { isOutdated } from './ask-server.ts';
import { say } from './shown.ts';

/** A command that does what the server offers as code actions of one kind. */
export interface ActionCommand {
  readonly kind: string;
  /** Said where nothing is offered, or what is offered changes nothing. */
  readonly nothing: Text;
  /** Picks one of at least one; undefined if the user does not want any. */
  readonly choose: (actions: readonly CodeAction[]) => Thenable<CodeAction | undefined>;
}

/**
 * Asks the server itself rather than through VS Code, which drops answers while extensions start. The edit is one step
 * to undo, and is refused where the document changed meanwhile.
 */
export async function runAction(client: BaseLanguageClient, { kind, nothing, choose }: ActionCommand): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor === undefined) return say(nothing);
  const { version } = editor.document;
  try {
    const actions = await offered(client, editor, kind);
    if (actions.length === 0) return say(nothing);
    const chosen = await choose(actions);
    if (chosen === undefined) return;
    const { edit } =
      chosen.edit === undefined ? await client.sendRequest(CodeActionResolveRequest.type, chosen) : chosen;
    if (!(await applyEdit(client, editor.document, version, edit))) say(nothing);
  } catch (error) {
    if (!isOutdated(error)) throw error;
    say(NOT_CHANGED);
  }
}

/** The code actions of a kind at the selection; none in a document that the server does not know. */
async function offered(
  client: BaseLanguageClient,
  { document, selection }: TextEditor,
  kind: string,
): Promise<CodeAction[]> {
  const answer = await client.sendRequest(CodeActionRequest.type, {
    textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
    range: client.code2ProtocolConverter.asRange(selection),
    context: { diagnostics: [], only: [kind] },
  });
  return (answer ?? []).filter((action): action is CodeAction => !Command.is(action));
}
