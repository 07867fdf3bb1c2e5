import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { clientOptions, start } from './start.ts';

/** The part of the browser's Worker used here; the project is compiled without the types of the DOM. */
declare class Worker {
  constructor(url: string);
  terminate(): void;
}

/** Entry of the extension in VS Code for the Web: the server is a worker. */
export async function activate(context: ExtensionContext): Promise<void> {
  const url = Uri.joinPath(context.extensionUri, 'dist/web/server.js').toString(true);
  let worker: Worker | undefined;
  // The client asks for its server again at every start. A worker does not end of itself when the server is told to exit.
  const freshServer = async (): Promise<Worker> => {
    worker?.terminate();
    worker = new Worker(url);
    return worker;
  };
  context.subscriptions.push({ dispose: () => worker?.terminate() });
  await start(context, new LanguageClient('gouji', 'Gouji', freshServer, clientOptions()));
}
