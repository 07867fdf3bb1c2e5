import type { CodeLens, Command, Connection } from 'vscode-languageserver';
import { message, render, type TableSummary, tableSummaries } from '../core/index.ts';
import type { AboutReport } from './about-report.ts';
import type { Analysis } from './analysis.ts';
import type { Client } from './client.ts';
import { CodeLensRefreshRequest } from './protocol.ts';
import type { SettingsStore } from './settings.ts';
import { TEXTS } from './texts.ts';
import { toRange } from './to-protocol.ts';

/** The client's own commands that a lens may call, where it says that it has them. */
const FIX_ALL = 'gouji.fixAll';
const PREVIEW = 'gouji.preview';

/** Answers `textDocument/codeLens`, and asks a client that can to ask again when settings change. */
export function answerCodeLens(
  connection: Connection,
  client: Client,
  settings: SettingsStore,
  aboutReport: AboutReport,
): void {
  connection.onCodeLens(({ textDocument: { uri } }, token) =>
    aboutReport(uri, token, (report, analysis) =>
      analysis.settings.codeLens === false
        ? []
        : tableSummaries(report).flatMap((summary) => lensesOver(summary, analysis, client)),
    ),
  );
  if (client.codeLenses.refreshes) {
    settings.onDidChange(() => connection.sendRequest(CodeLensRefreshRequest.type).catch(() => {}));
  }
}

function lensesOver(summary: TableSummary, analysis: Analysis, { locale, commands }: Client): CodeLens[] {
  const range = toRange(summary.span, analysis.lines);
  const lenses: Command[] = [];
  // Words alone: a lens needs a command, and the empty one does nothing.
  if (summary.balance) lenses.push({ title: render(summary.balance, locale), command: '' });
  if (commands.has(FIX_ALL) && hasSafeFix(summary, analysis))
    lenses.push({ title: render(message(TEXTS.fixAllSafely), locale), command: FIX_ALL });
  if (commands.has(PREVIEW))
    lenses.push({
      title: render(message(TEXTS.preview), locale),
      command: PREVIEW,
      arguments: [analysis.snapshot.uri, range.start],
    });
  return lenses.map((command) => ({ range, command }));
}

/** Whether a problem of the table is among those that the command mends. */
function hasSafeFix({ table: { span } }: TableSummary, { problems }: Analysis): boolean {
  return problems.some(
    (problem) => span.start <= problem.span.start && problem.span.end <= span.end && problem.fixes[0]?.safe,
  );
}
