import { commands, type ExtensionContext, Uri } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { CONVERT_TABLES } from './convert-tables.ts';
import { reportDocuments } from './documents.ts';
import { FIX_ALL } from './fix-all.ts';
import { offerReopening } from './offer-reopening.ts';
import { RESTART, restart, restartingHandler } from './restart.ts';
import { runAction } from './run-action.ts';
import { settingsWithFile, watchSettingsFile } from './settings-file.ts';

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
      commands: ['gouji.fixAll'],
    },
  };
}

/** Starts the server and everything the client does by itself; all of it ends with the extension. */
export async function start(context: ExtensionContext, client: BaseLanguageClient): Promise<void> {
  context.subscriptions.push(
    client,
    offerReopening(),
    watchSettingsFile(client),
    commands.registerCommand(RESTART, () => restart(client)),
    commands.registerCommand('gouji.fixAll', () => runAction(client, FIX_ALL)),
    commands.registerCommand('gouji.convertTables', () => runAction(client, CONVERT_TABLES)),
  );
  await client.start();
}
