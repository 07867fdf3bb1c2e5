import { window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Text } from '../server/core/messages/message.ts';
import { INSERT, INSERTABLE, type InsertAnswer, type InsertableAnswer } from '../server/lsp/requests.ts';
import { applyEdit } from './apply-edit.ts';
import { askServer } from './ask-server.ts';
import { say, shown } from './shown.ts';

/** What a person puts in where the cursor is: the commands `gouji.insertTable` and `gouji.insertSection`. */
export type InsertKind = 'table' | 'section';

const CHOOSE: Readonly<Record<InsertKind, Text>> = {
  table: { zh: '选择要在光标处插入的表格', en: 'Choose the table to insert at the cursor' },
  section: { zh: '选择要在光标处插入的部分', en: 'Choose the section to insert at the cursor' },
};
const NO_DOCUMENT: Text = {
  zh: '请先打开要写入的 Markdown 或纯文本文件，把光标放到要插入的那一行。',
  en: 'Open the Markdown or plain text file to write into first, and put the cursor on the line to insert at.',
};

/**
 * Lets the user choose a table or section of the form, those that the report lacks first, and puts it at the cursor.
 *
 * @param wanted the id of the one that is wanted, as the form has it; else the user is asked
 */
export async function insertAtCursor(client: BaseLanguageClient, kind: InsertKind, wanted: unknown): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor === undefined) return say(NO_DOCUMENT);
  const { document } = editor;
  const found = await askServer<InsertableAnswer>(client, INSERTABLE, document, { kind });
  if (found === null) return say(NO_DOCUMENT);
  const id = typeof wanted === 'string' ? wanted : await chosenFrom(found, shown(CHOOSE[kind]));
  if (id === undefined) return;
  const { version } = document;
  const position = client.code2ProtocolConverter.asPosition(editor.selection.active);
  const edit = await askServer<InsertAnswer>(client, INSERT, document, { kind, id, position });
  await applyEdit(client, document, version, edit ?? undefined);
}

async function chosenFrom(found: NonNullable<InsertableAnswer>, placeHolder: string): Promise<string | undefined> {
  const items = found.map(({ id, name, about, missing }) => ({
    label: missing ? `$(circle-outline) ${name}` : `$(check) ${name}`,
    description: about,
    id,
  }));
  return (await window.showQuickPick(items, { placeHolder }))?.id;
}
