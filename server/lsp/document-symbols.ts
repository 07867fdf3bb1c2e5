import type { Connection, DocumentSymbol, DocumentSymbolOptions, SymbolInformation } from 'vscode-languageserver';
import { message, outlineOf, type Part, render } from '../core/index.ts';
import type { AboutReport } from './about-report.ts';
import type { Analysis } from './analysis.ts';
import type { Client } from './client.ts';
import { SymbolKind } from './protocol.ts';
import { TEXTS } from './texts.ts';
import { toRange } from './to-protocol.ts';

const KINDS: Readonly<Record<Part['kind'], SymbolKind>> = {
  title: SymbolKind.File,
  section: SymbolKind.Namespace,
  table: SymbolKind.Struct,
  group: SymbolKind.Object,
  header: SymbolKind.Key,
  row: SymbolKind.Field,
};

/** What the server says of its symbols in `initialize`: the name they have where an editor shows several outlines. */
export function documentSymbolOptions({ locale }: Client): DocumentSymbolOptions {
  return { label: render(message(TEXTS.outline), locale) };
}

/**
 * Answers `textDocument/documentSymbol`, from which an editor also makes its breadcrumbs: sections, tables, groups and
 * rows, with their values in short. A client that knows no hierarchy gets a list, each with the name of what holds it.
 */
export function answerDocumentSymbols(connection: Connection, client: Client, aboutReport: AboutReport): void {
  connection.onDocumentSymbol(({ textDocument: { uri } }, token) =>
    aboutReport(uri, token, (report, analysis) => {
      const parts = outlineOf(report);
      return client.symbols.hierarchical
        ? parts.flatMap((part) => toSymbols(part, analysis, client))
        : parts.flatMap((part) => toInformation(part, undefined, analysis, client));
    }),
  );
}

/** The header of a table is nothing to go to. */
function toSymbols({ kind, name, detail, span, place, parts }: Part, analysis: Analysis, client: Client) {
  if (kind === 'header') return [];
  const symbol: DocumentSymbol = {
    name: render(name, client.locale),
    ...(detail && { detail: render(detail, client.locale) }),
    kind: KINDS[kind],
    range: toRange(span, analysis.lines),
    selectionRange: toRange(place, analysis.lines),
    children: parts.flatMap((part) => toSymbols(part, analysis, client)),
  };
  return [symbol];
}

function toInformation(
  { kind, name, span, parts }: Part,
  containerName: string | undefined,
  analysis: Analysis,
  client: Client,
): SymbolInformation[] {
  if (kind === 'header') return [];
  const symbol: SymbolInformation = {
    name: render(name, client.locale),
    kind: KINDS[kind],
    location: { uri: analysis.snapshot.uri, range: toRange(span, analysis.lines) },
    ...(containerName !== undefined && { containerName }),
  };
  return [symbol, ...parts.flatMap((part) => toInformation(part, symbol.name, analysis, client))];
}
