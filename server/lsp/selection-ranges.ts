import type { Connection, SelectionRange } from 'vscode-languageserver';
import { enclosingSpans, type Span } from '../core/index.ts';
import type { AboutReport } from './about-report.ts';
import type { Analysis } from './analysis.ts';
import { toRange } from './to-protocol.ts';

/** Answers `textDocument/selectionRange`: cell › row › group › table › section › document, or sentence › paragraph › … */
export function answerSelectionRanges(connection: Connection, aboutReport: AboutReport): void {
  connection.onSelectionRanges(({ textDocument: { uri }, positions }, token) =>
    aboutReport(uri, token, (report, analysis) => {
      const offsets = positions.map((position) => analysis.lines.offsetAt(position));
      return enclosingSpans(report, offsets).flatMap((spans) => toSelectionRange(spans, analysis) ?? []);
    }),
  );
}

function toSelectionRange(spans: readonly Span[], { lines }: Analysis): SelectionRange | undefined {
  return spans.reduceRight<SelectionRange | undefined>(
    (parent, span) => ({ range: toRange(span, lines), ...(parent && { parent }) }),
    undefined,
  );
}
