import type { Connection, FoldingRange } from 'vscode-languageserver';
import { type Fold, foldsOf, render } from '../core/index.ts';
import type { AboutReport } from './about-report.ts';
import type { Analysis } from './analysis.ts';
import type { Client } from './client.ts';

/** Answers `textDocument/foldingRange`: sections, tables, groups of rows, headers, and rows that take several lines. */
export function answerFoldingRanges(connection: Connection, client: Client, aboutReport: AboutReport): void {
  const { limit } = client.folding;
  connection.onFoldingRanges(({ textDocument: { uri } }, token) =>
    aboutReport(uri, token, (report, analysis) =>
      foldsOf(report)
        .slice(0, limit)
        .map((fold) => toFoldingRange(fold, analysis, client)),
    ),
  );
}

/** The first line stays, up to its end, and all behind it is hidden. */
function toFoldingRange({ firstLine, lastLine, hidden }: Fold, { lines }: Analysis, client: Client): FoldingRange {
  const { linesOnly, collapsedText } = client.folding;
  const width = (line: number) => lines.lineSpan(line).end - lines.lineSpan(line).start;
  return {
    startLine: firstLine,
    endLine: lastLine,
    ...(!linesOnly && { startCharacter: width(firstLine), endCharacter: width(lastLine) }),
    ...(collapsedText && hidden && { collapsedText: render(hidden, client.locale) }),
  };
}
