import { commands, type Disposable, languages, type TextDocument, window } from 'vscode';
import type { Text } from '../server/core/messages/message.ts';
import { REPORT_LANGUAGE, reportDocuments } from './documents.ts';
import { fileName } from './file-name.ts';
import { notice, shown } from './shown.ts';
import { isDamagedReport } from './wrong-encoding.ts';

const DAMAGED: Text = {
  zh: '“{file}”打开时所用的编码不对，汉字都成了“�”，因此无法检查。请通过编码重新打开，选择 GB18030；在此之前请勿保存，以免丢失原文。',
  en: '“{file}” was opened in the wrong encoding: its Chinese characters became “�”, so it cannot be checked. Reopen it with encoding GB18030, and do not save it before, or the text is lost.',
};

// The wording of VS Code's own menu.
const REOPEN: Text = { zh: '通过编码重新打开', en: 'Reopen with Encoding' };

/**
 * Watches the editors and offers Reopen with Encoding for a report that was read in the wrong encoding, once for each
 * document and only when it is in front of the user: VS Code's command acts on the active editor.
 */
export function offerReopening(): Disposable {
  const seen = new WeakSet<TextDocument>();
  const look = (document: TextDocument | undefined): void => {
    if (document === undefined || document.isUntitled || seen.has(document)) return;
    if (languages.match(reportDocuments(), document) === 0) return;
    seen.add(document);
    if (isDamagedReport(document.getText(), document.languageId === REPORT_LANGUAGE)) void offer(document);
  };
  look(window.activeTextEditor?.document);
  return window.onDidChangeActiveTextEditor((editor) => look(editor?.document));
}

async function offer(document: TextDocument): Promise<void> {
  const reopen = shown(REOPEN);
  const file = fileName(document.uri);
  const chosen = await window.showWarningMessage(notice(DAMAGED, { file }), reopen);
  if (chosen !== reopen) return;
  await window.showTextDocument(document);
  await commands.executeCommand('workbench.action.editor.changeEncoding');
}
