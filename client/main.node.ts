import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { clientOptions, start } from './start.ts';

/** Entry of the extension on the desktop and on remote machines: the server is a child process, reached by node-ipc. */
export async function activate(context: ExtensionContext): Promise<void> {
  const server = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
  await start(context, new LanguageClient('gouji', 'Gouji', server, clientOptions(context)));
}
