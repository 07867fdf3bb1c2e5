import type { Connection } from 'vscode-languageserver';
import { placeOf, type RelatedCell, relatedCells, valueAt } from '../core/index.ts';
import type { AboutReport } from './about-report.ts';
import { DocumentHighlightKind } from './protocol.ts';
import { toRange } from './to-protocol.ts';

/** A total is written by its parts, which are read for it. */
const KINDS: Readonly<Record<RelatedCell['role'], DocumentHighlightKind>> = {
  total: DocumentHighlightKind.Write,
  part: DocumentHighlightKind.Read,
  equal: DocumentHighlightKind.Text,
};

/** Answers `textDocument/documentHighlight` on a value cell: the cells that share a relation with it, else itself. */
export function answerDocumentHighlight(connection: Connection, aboutReport: AboutReport): void {
  connection.onDocumentHighlight(({ textDocument: { uri }, position }, token) =>
    aboutReport(uri, token, (report, { lines }) => {
      const found = valueAt(report, lines.offsetAt(position));
      if (found === undefined) return null;
      const related = relatedCells(found.table, found.value);
      if (related.length === 0) return [{ range: toRange(found.span, lines), kind: DocumentHighlightKind.Text }];
      return related.map(({ value, role }) => ({ range: toRange(placeOf(value.cell), lines), kind: KINDS[role] }));
    }),
  );
}
