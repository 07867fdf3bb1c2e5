import type { Connection, Diagnostic, DiagnosticServerCancellationData } from 'vscode-languageserver';
import type { Analysis, Analyst } from './analysis.ts';
import type { Client } from './client.ts';
import type { OpenDocuments, Snapshot } from './documents.ts';
import { DocumentDiagnosticReportKind, LSPErrorCodes, ResponseError } from './protocol.ts';
import type { SettingsStore } from './settings.ts';
import { toDiagnostic } from './to-protocol.ts';

/** Sends the diagnostics of every snapshot that is still the newest when its turn comes, and none when it is closed. */
export function pushDiagnostics(
  connection: Connection,
  client: Client,
  documents: OpenDocuments,
  analyst: Analyst,
): void {
  const publish = async (snapshot: Snapshot) => {
    const outcome = await analyst.analyse(snapshot);
    if (outcome.kind !== 'analysed') return;
    const { uri, version } = snapshot;
    await connection.sendDiagnostics({ uri, version, diagnostics: diagnosticsOf(outcome.analysis, client) });
  };
  documents.onDidChange((snapshot) => publish(snapshot).catch(nobodyListens));
  documents.onDidClose((uri) => connection.sendDiagnostics({ uri, diagnostics: [] }).catch(nobodyListens));
}

/** Answers `textDocument/diagnostic`, and asks a client that can to ask again when settings change. */
export function answerDiagnostics(
  connection: Connection,
  client: Client,
  documents: OpenDocuments,
  settings: SettingsStore,
  analyst: Analyst,
): void {
  connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }, token) => {
    const snapshot = documents.get(uri);
    if (snapshot === undefined) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const outcome = await analyst.analyse(snapshot, token);
    switch (outcome.kind) {
      case 'cancelled':
        return new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled by the client');
      case 'outdated':
        // LSP 3.17 lets the server give up this request; a document that was closed needs no other answer.
        return new ResponseError<DiagnosticServerCancellationData>(LSPErrorCodes.ServerCancelled, 'Content changed', {
          retriggerRequest: documents.get(uri) !== undefined,
        });
      case 'analysed': {
        const { resultId } = outcome.analysis;
        if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
        return { kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnosticsOf(outcome.analysis, client) };
      }
    }
  });
  if (client.diagnostics.refreshes) {
    settings.onDidChange(() => connection.languages.diagnostics.refresh().catch(nobodyListens));
  }
}

function diagnosticsOf(analysis: Analysis, client: Client): Diagnostic[] {
  return analysis.problems.map((problem, place) => toDiagnostic(problem, place, analysis, client));
}

/** Sending fails only when the connection is gone, and with it whoever could be told. */
function nobodyListens(): void {}
