import type { Connection, InlayHint } from 'vscode-languageserver';
import {
  type BoundTable,
  columnNames,
  expectedTotals,
  message,
  type Report,
  render,
  type Settings,
  type Span,
} from '../core/index.ts';
import type { AboutReport } from './about-report.ts';
import type { Analysis } from './analysis.ts';
import type { Client } from './client.ts';
import { InlayHintKind } from './protocol.ts';
import type { SettingsStore } from './settings.ts';
import { TEXTS } from './texts.ts';
import { toPlacedEdits } from './to-protocol.ts';

/** Answers `textDocument/inlayHint`, and asks a client that can to ask again when settings change. */
export function answerInlayHints(
  connection: Connection,
  client: Client,
  settings: SettingsStore,
  aboutReport: AboutReport,
): void {
  connection.languages.inlayHint.on(({ textDocument: { uri }, range }, token) =>
    aboutReport(uri, token, (report, analysis) => {
      const { lines } = analysis;
      const within = { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
      return [...names(report, within, analysis, client), ...totals(report, within, analysis, client)];
    }),
  );
  if (client.inlayHints.refreshes) {
    settings.onDidChange(() => connection.languages.inlayHint.refresh().catch(() => {}));
  }
}

/** 自然人： before a value. */
function names(report: Report, within: Span, { settings, lines }: Analysis, { locale }: Client): InlayHint[] {
  return columnNames(report, within, isNamed(settings)).map(({ value, name }) => ({
    position: lines.positionAt(value.cell.span.start),
    label: render(message(TEXTS.columnName, { name }), locale),
    kind: InlayHintKind.Parameter,
  }));
}

/** In tables with one cell per line the header is far above, and all cells stand below one another. */
function isNamed({ 'inlayHints.columnNames': wanted = 'auto' }: Settings): (table: BoundTable) => boolean {
  return ({ dialect }) => wanted === 'always' || (wanted === 'auto' && dialect === 'cell-lines');
}

/** → 应为45 behind a total; VS Code writes the number into the cell on a double click. */
function totals(report: Report, within: Span, { settings, lines }: Analysis, { locale }: Client): InlayHint[] {
  if (settings['inlayHints.expectedTotals'] === false) return [];
  return expectedTotals(report, within).map(({ value, expected, because, edit }) => ({
    position: lines.positionAt(value.cell.span.end),
    label: render(message(TEXTS.expectedTotal, { expected }), locale),
    tooltip: render(because, locale),
    textEdits: toPlacedEdits([edit], lines),
    paddingLeft: true,
  }));
}
