// The language server in a web worker: it speaks to the page that started it.
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { alignTables, check, convertTables, fixAll, readReport } from './core/index.ts';
import { startServer } from './lsp/server.ts';

startServer(createConnection(new BrowserMessageReader(globalThis), new BrowserMessageWriter(globalThis)), {
  readReport,
  check,
  fixAll,
  alignTables,
  convertTables,
});
