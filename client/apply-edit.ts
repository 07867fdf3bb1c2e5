import { type TextDocument, workspace } from 'vscode';
import type { BaseLanguageClient, WorkspaceEdit } from 'vscode-languageclient';
import type { Text } from '../server/core/messages/message.ts';
import { say } from './shown.ts';

export const NOT_CHANGED: Text = {
  zh: '文件未能修改，可能是刚有其他改动，请再试一次。',
  en: 'The file could not be changed, perhaps because it was just changed otherwise. Please try again.',
};

/**
 * Applies an edit of the server as one step to undo. Where the document is no longer at the version that it is for, it is
 * left alone, and the user is told. Whether there was anything to change.
 */
export async function applyEdit(
  client: BaseLanguageClient,
  document: TextDocument,
  version: number,
  edit: WorkspaceEdit | undefined,
): Promise<boolean> {
  // The size that VS Code gives an edit does not count what has tab stops.
  const count = (edit?.documentChanges ?? Object.keys(edit?.changes ?? {})).length;
  const changes = await client.protocol2CodeConverter.asWorkspaceEdit(edit);
  if (changes === undefined || count === 0) return false;
  if (document.version !== version || !(await workspace.applyEdit(changes))) say(NOT_CHANGED);
  return true;
}
