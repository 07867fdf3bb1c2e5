import { env, UIKind, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Text } from '../server/core/messages/message.ts';
import { PRINTED_PAGE, type PrintedPageAnswer } from '../server/lsp/requests.ts';
import { askServer } from './ask-server.ts';
import { fileName } from './file-name.ts';
import { notice, shown } from './shown.ts';

export const SAVE_AS_HTML = 'gouji.saveAsHtml';

const NO_REPORT: Text = {
  zh: '这份文件看来不是政府信息公开工作年度报告，不能另存为 HTML。',
  en: 'This file does not look like an annual report, so it cannot be saved as HTML.',
};
const SAVED: Text = { zh: '已保存为“{file}”。', en: 'Saved as “{file}”.' };
const NOT_SAVED: Text = {
  zh: '“{file}”未能保存：{reason}。请另选位置再试。',
  en: '“{file}” could not be saved: {reason}. Please choose another place.',
};
const OPEN: Text = { zh: '在浏览器中打开', en: 'Open in Browser' };
const UNNAMED: Text = { zh: '年度报告', en: 'Annual Report' };
const FILES: Text = { zh: 'HTML 文件', en: 'HTML file' };

/** Writes a report as an HTML file that prints as the official form does, where the user wants it. */
export async function saveAsHtml(client: BaseLanguageClient, report: Uri | undefined): Promise<void> {
  if (report === undefined) return;
  const document = await workspace.openTextDocument(report);
  const page = await askServer<PrintedPageAnswer>(client, PRINTED_PAGE, document);
  if (page === null) {
    void window.showWarningMessage(notice(NO_REPORT));
    return;
  }
  const chosen = await window.showSaveDialog({
    defaultUri: placeBeside(report, page.title),
    filters: { [shown(FILES)]: ['html'] },
  });
  if (chosen === undefined) return;
  const file = fileName(chosen);
  try {
    await workspace.fs.writeFile(chosen, new TextEncoder().encode(page.html));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void window.showErrorMessage(notice(NOT_SAVED, { file, reason }));
    return;
  }
  // The browser is on the user's own machine, and reads files from there only.
  const isHere = chosen.scheme === 'file' && env.uiKind === UIKind.Desktop && env.remoteName === undefined;
  const open = shown(OPEN);
  const answer = await window.showInformationMessage(notice(SAVED, { file }), ...(isHere ? [open] : []));
  if (answer === open) await env.openExternal(chosen);
}

/** Where the file is offered to go: beside the report under its name; that of a new report is its title. */
function placeBeside(report: Uri, title: string): Uri | undefined {
  if (report.scheme !== 'untitled') return report.with({ path: `${report.path.replace(/\.[^./]*$/u, '')}.html` });
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const name = title.replaceAll(/[\\/:*?"<>|]/gu, '') || shown(UNNAMED);
  return folder && Uri.joinPath(folder, `${name}.html`);
}
