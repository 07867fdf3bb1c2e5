import type { CancellationToken, Connection, Range, TextEdit } from 'vscode-languageserver';
import type { Analysis, Analyst, Engine } from './analysis.ts';
import type { OpenDocuments } from './documents.ts';
import { refusal } from './refusal.ts';
import { toPlacedEdits } from './to-protocol.ts';

/**
 * Answers `textDocument/formatting`, `rangeFormatting` and `rangesFormatting` (LSP 3.18): aligns the tables of a report,
 * and leaves every other document as it is. No option applies: between the bars of a table nothing is indented, and a
 * trailing tab may be a cell.
 */
export function answerFormatting(
  connection: Connection,
  engine: Engine,
  documents: OpenDocuments,
  analyst: Analyst,
): void {
  const aligned = async (uri: string, ranges: readonly Range[] | undefined, token: CancellationToken) => {
    const snapshot = documents.get(uri);
    if (snapshot === undefined) return [];
    return analyst.analyse(snapshot, (analysis) => alignedIn(analysis, ranges, engine), refusal, token);
  };
  connection.onDocumentFormatting(({ textDocument: { uri } }, token) => aligned(uri, undefined, token));
  connection.onDocumentRangeFormatting(({ textDocument: { uri }, range }, token) => aligned(uri, [range], token));
  connection.onDocumentRangesFormatting(({ textDocument: { uri }, ranges }, token) => aligned(uri, ranges, token));
}

/** The edits that align the tables in these ranges, or all. */
function alignedIn({ report, lines }: Analysis, ranges: readonly Range[] | undefined, engine: Engine): TextEdit[] {
  if (report === undefined || !report.recognised) return [];
  const edits =
    ranges === undefined
      ? engine.alignTables(report)
      : ranges.flatMap(({ start, end }) =>
          engine.alignTables(report, { start: lines.offsetAt(start), end: lines.offsetAt(end) }),
        );
  // Two ranges may touch the same line.
  const distinct = new Map(edits.map((edit) => [`${edit.span.start} ${edit.span.end}`, edit]));
  return toPlacedEdits([...distinct.values()], lines);
}
