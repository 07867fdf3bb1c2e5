import { type ExtensionContext, Uri, window } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { ActiveReport } from './active-report.ts';
import { CELL_STEPS, CellWalk } from './cells.ts';
import { CONVERT_TABLES } from './convert-tables.ts';
import { reportDocuments } from './documents.ts';
import { FIX_ALL } from './fix-all.ts';
import { insertAtCursor } from './insert.ts';
import { NEW_REPORT_COMMAND, newReport } from './new-report.ts';
import { offerReopening } from './offer-reopening.ts';
import { PREVIEW_COMMAND, Previews, reportMeant } from './preview.ts';
import { showProblems } from './problems-view.ts';
import { registerCommand } from './register-command.ts';
import { RESTART, restart, restartingHandler } from './restart.ts';
import { runAction } from './run-action.ts';
import { SAVE_AS_HTML, saveAsHtml } from './save-as-html.ts';
import { settingsWithFile, watchSettingsFile } from './settings-file.ts';
import { showStatus } from './status-bar.ts';

/**
 * What both entries tell the language client. The rest is its own doing: it sends the display language of VS Code as the
 * locale, answers the server's requests for the settings `gouji`, announces snippet edits, and opens the documents anew for
 * a server that was restarted.
 */
export function clientOptions({ extensionUri }: ExtensionContext): LanguageClientOptions {
  return {
    documentSelector: reportDocuments(),
    diagnosticCollectionName: 'gouji',
    errorHandler: restartingHandler(),
    // A server that ended before it was ready is a crash like others.
    initializationFailedHandler: () => false,
    middleware: { workspace: settingsWithFile() },
    initializationOptions: {
      // The pages of the rules lie in the package, so that they open without a network.
      ruleDocsBase: Uri.joinPath(extensionUri, 'docs/rules').toString(),
      // Those that a lens of the server may call.
      commands: ['gouji.fixAll', PREVIEW_COMMAND],
    },
  };
}

/** Starts the server and everything the client does by itself; all of it ends with the extension. */
export async function start(context: ExtensionContext, client: BaseLanguageClient): Promise<void> {
  const previews = new Previews(client, context.extensionUri);
  const walk = new CellWalk(client);
  const report = new ActiveReport(client);
  context.subscriptions.push(
    client,
    offerReopening(),
    watchSettingsFile(client),
    registerCommand(RESTART, () => restart(client)),
    registerCommand('gouji.fixAll', () => runAction(client, FIX_ALL)),
    registerCommand('gouji.convertTables', () => runAction(client, CONVERT_TABLES)),
    previews,
    window.registerWebviewPanelSerializer(PREVIEW_COMMAND, previews),
    registerCommand(PREVIEW_COMMAND, (report, position) => previews.show(report, position)),
    registerCommand(SAVE_AS_HTML, (report) => saveAsHtml(client, reportMeant(report, previews.inFront))),
    registerCommand(NEW_REPORT_COMMAND, (given) => newReport(client, given)),
    registerCommand('gouji.insertTable', (id) => insertAtCursor(client, 'table', id)),
    registerCommand('gouji.insertSection', (id) => insertAtCursor(client, 'section', id)),
    report,
    showStatus(report),
    showProblems(client, report),
    ...Object.entries(CELL_STEPS).map(([name, step]) => registerCommand(name, () => walk.go(step))),
  );
  await client.start();
}
