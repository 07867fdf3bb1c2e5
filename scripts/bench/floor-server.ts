// The floor: the least that a language server on the same library can do. It keeps no text and looks at nothing.
import { createConnection, TextDocumentSyncKind } from 'vscode-languageserver/node';

const connection = createConnection();
const start = { line: 0, character: 0 };
const diagnostics = [
  { range: { start, end: { line: 0, character: 1 } }, message: 'The text changed.', source: 'floor' },
];

connection.onInitialize(() => ({ capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental } }));
connection.onDidOpenTextDocument(({ textDocument: { uri, version } }) =>
  connection.sendDiagnostics({ uri, version, diagnostics }),
);
connection.onDidChangeTextDocument(({ textDocument: { uri, version } }) =>
  connection.sendDiagnostics({ uri, version, diagnostics }),
);
connection.listen();
