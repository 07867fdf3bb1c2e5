import type {
  Connection,
  Diagnostic,
  DiagnosticServerCancellationData,
  DocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { Analysis, Analyst } from './analysis.ts';
import type { Client } from './client.ts';
import type { OpenDocuments } from './documents.ts';
import { DocumentDiagnosticReportKind, LSPErrorCodes, ResponseError } from './protocol.ts';
import { refusal } from './refusal.ts';
import type { SettingsStore } from './settings.ts';
import { toDiagnostic } from './to-protocol.ts';

/** Sends the diagnostics of every snapshot that is still the newest when its turn comes, and none when it is closed. */
export function pushDiagnostics(
  connection: Connection,
  client: Client,
  documents: OpenDocuments,
  analyst: Analyst,
): void {
  documents.onDidChange((snapshot) => {
    const { uri, version } = snapshot;
    const publish = (analysis: Analysis) =>
      connection.sendDiagnostics({ uri, version, diagnostics: diagnosticsOf(analysis, client) });
    analyst.analyse(snapshot, publish, nobodyAsked).catch(nobodyListens);
  });
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
    return analyst.analyse(
      snapshot,
      (analysis): DocumentDiagnosticReport => {
        const { resultId } = analysis;
        if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
        return { kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnosticsOf(analysis, client) };
      },
      (reason) => {
        if (reason === 'cancelled') return refusal<DiagnosticServerCancellationData>(reason);
        // LSP 3.17 lets the server give up this request; a document that was closed needs no other answer.
        return new ResponseError<DiagnosticServerCancellationData>(LSPErrorCodes.ServerCancelled, 'Content changed', {
          retriggerRequest: documents.get(uri) !== undefined,
        });
      },
      token,
    );
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

/** What was to be pushed is out of date, and what replaced it is pushed in its turn. */
function nobodyAsked(): void {}
