import { type ExtensionContext, Uri } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { clientOptions, start } from './start.ts';

/** The part of the browser's Worker used here; the project is compiled without the types of the DOM. */
declare class Worker {
  constructor(url: string);
  addEventListener(type: 'error', listener: () => void): void;
  terminate(): void;
}

/** Takes an error that nobody caught in the worker for its end, as there is no other sign of it, and ends what is left. */
class WorkerReader extends BrowserMessageReader {
  constructor(worker: Worker) {
    super(worker);
    worker.addEventListener('error', () => {
      worker.terminate();
      this.fireClose();
    });
  }
}

/** Entry of the extension in VS Code for the Web: the server is a worker. */
export async function activate(context: ExtensionContext): Promise<void> {
  const url = Uri.joinPath(context.extensionUri, 'dist/web/server.js').toString(true);
  let worker: Worker | undefined;
  // Called at every start of the client: a worker does not end of itself when its server is told to exit. The client
  // does not know a worker made here for one, because VS Code puts a function of its own in the place of Worker.
  const freshServer = async () => {
    worker?.terminate();
    worker = new Worker(url);
    return { reader: new WorkerReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  context.subscriptions.push({ dispose: () => worker?.terminate() });
  await start(context, new LanguageClient('gouji', 'Gouji', freshServer, clientOptions(context)));
}
