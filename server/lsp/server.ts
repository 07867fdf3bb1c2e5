import type { Connection, InitializeResult } from 'vscode-languageserver';
import { version } from '../../package.json';
import { aboutReport, aboutText } from './about-report.ts';
import { Analyst, type Engine } from './analysis.ts';
import { answerCells } from './cells.ts';
import { clientOf } from './client.ts';
import { answerCodeActions, codeActionOptions } from './code-actions.ts';
import { answerCodeLens } from './code-lens.ts';
import { answerCompletion, completionOptions } from './completion.ts';
import { answerDefinition } from './definition.ts';
import { answerDiagnostics, pushDiagnostics } from './diagnostics.ts';
import { answerDocumentHighlight } from './document-highlight.ts';
import { answerDocumentLinks } from './document-links.ts';
import { answerDocumentSymbols, documentSymbolOptions } from './document-symbols.ts';
import { OpenDocuments } from './documents.ts';
import { answerFoldingRanges } from './folding-ranges.ts';
import { answerFormatting } from './formatting.ts';
import { answerHover } from './hover.ts';
import { answerInlayHints } from './inlay-hints.ts';
import { answerInsert } from './insert.ts';
import { answerNewReport } from './new-report.ts';
import { answerOverview } from './overview.ts';
import { answerPreview } from './preview.ts';
import { PositionEncodingKind, TextDocumentSyncKind } from './protocol.ts';
import { MessageQueue } from './queue.ts';
import { answerReferences } from './references.ts';
import { answerSelectionRanges } from './selection-ranges.ts';
import { answerSemanticTokens, SEMANTIC_TOKENS } from './semantic-tokens.ts';
import { SettingsStore } from './settings.ts';

/**
 * Serves one client over a connection, which it starts to listen on. Every feature is wired when the client has said
 * what it can do (`initialize`), so nothing has to ask again later.
 */
export function startServer(connection: Connection, engine: Engine): void {
  connection.onInitialize((params): InitializeResult => {
    const client = clientOf(params);
    const queue = new MessageQueue();
    const settings = new SettingsStore(connection, client, queue);
    const documents = new OpenDocuments(connection, settings);
    const analyst = new Analyst(connection, client, engine, documents, queue);
    const { pulls } = client.diagnostics;

    if (pulls) answerDiagnostics(connection, client, documents, settings, analyst);
    else pushDiagnostics(connection, client, documents, analyst);
    answerCodeActions(connection, client, engine, documents, analyst);
    answerFormatting(connection, engine, documents, analyst);
    const about = aboutReport(documents, analyst);
    answerHover(connection, client, about);
    answerInlayHints(connection, client, settings, about);
    answerCodeLens(connection, client, settings, about);
    answerDocumentHighlight(connection, about);
    answerDefinition(connection, client, about);
    answerReferences(connection, about);
    answerCompletion(connection, client, about);
    answerDocumentSymbols(connection, client, about);
    answerFoldingRanges(connection, client, about);
    answerSelectionRanges(connection, about);
    answerDocumentLinks(connection, client, about);
    answerSemanticTokens(connection, client, settings, about);
    answerOverview(connection, client, about);
    answerPreview(connection, client, about);
    answerCells(connection, about);
    answerInsert(connection, client, aboutText(documents, analyst));
    answerNewReport(connection, client, engine);

    return {
      serverInfo: { name: 'gouji', version },
      capabilities: {
        positionEncoding: PositionEncodingKind.UTF16,
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        codeActionProvider: codeActionOptions(client),
        hoverProvider: true,
        inlayHintProvider: true,
        codeLensProvider: {},
        documentHighlightProvider: true,
        definitionProvider: true,
        referencesProvider: true,
        completionProvider: completionOptions(client),
        documentSymbolProvider: documentSymbolOptions(client),
        foldingRangeProvider: true,
        selectionRangeProvider: true,
        documentLinkProvider: {},
        semanticTokensProvider: SEMANTIC_TOKENS,
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
