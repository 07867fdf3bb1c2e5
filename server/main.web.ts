// The language server in a web worker: it speaks to the page that started it.
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { alignTables, check, convertTables, fixAll, readReport } from './core/index.ts';
import { guarded } from './lsp/gate.ts';
import { startServer } from './lsp/server.ts';

const writer = new BrowserMessageWriter(globalThis);
startServer(createConnection(guarded(new BrowserMessageReader(globalThis), writer), writer), {
  readReport,
  check,
  fixAll,
  alignTables,
  convertTables,
});
