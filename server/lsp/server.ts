import {
  type Connection,
  type InitializeResult,
  PositionEncodingKind,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { version } from '../../package.json';
import { Analyst, type Engine } from './analysis.ts';
import { clientOf } from './client.ts';
import { answerCodeActions, codeActionOptions } from './code-actions.ts';
import { answerDiagnostics, pushDiagnostics } from './diagnostics.ts';
import { OpenDocuments } from './documents.ts';
import { answerFormatting } from './formatting.ts';
import { MessageQueue } from './queue.ts';
import { SettingsStore } from './settings.ts';

/**
 * Serves one client over a connection, which it starts to listen on. Every feature is wired when the client has said
 * what it can do (`initialize`), so nothing has to ask again later.
 */
export function startServer(connection: Connection, engine: Engine): void {
  connection.onInitialize((params): InitializeResult => {
    const client = clientOf(params);
    const settings = new SettingsStore(connection, client);
    const documents = new OpenDocuments(connection, settings);
    const analyst = new Analyst(connection, client, engine, documents, new MessageQueue());
    const { pulls } = client.diagnostics;

    if (pulls) answerDiagnostics(connection, client, documents, settings, analyst);
    else pushDiagnostics(connection, client, documents, analyst);
    answerCodeActions(connection, client, engine, documents, analyst);
    answerFormatting(connection, engine, documents, analyst);

    return {
      serverInfo: { name: 'gouji', version },
      capabilities: {
        positionEncoding: PositionEncodingKind.UTF16,
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        codeActionProvider: codeActionOptions(client),
        documentFormattingProvider: true,
        documentRangeFormattingProvider: { rangesSupport: true },
        ...(pulls && {
          diagnosticProvider: { identifier: 'gouji', interFileDependencies: false, workspaceDiagnostics: false },
        }),
      },
    };
  });
  connection.listen();
}
