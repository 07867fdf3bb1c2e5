import type { Connection } from 'vscode-languageserver';
import { partsOf, placeOf, totalsOf, valueAt } from '../core/index.ts';
import type { AboutReport } from './about-report.ts';
import { toRange } from './to-protocol.ts';

/**
 * Answers `textDocument/references` on a value cell: the totals it goes into, and with the declarations, which are the
 * cells that define it, the parts of a total.
 */
export function answerReferences(connection: Connection, aboutReport: AboutReport): void {
  connection.onReferences(({ textDocument: { uri }, position, context }, token) =>
    aboutReport(uri, token, (report, { lines }) => {
      const found = valueAt(report, lines.offsetAt(position));
      if (found === undefined) return null;
      const { table, value } = found;
      const parts = context.includeDeclaration ? partsOf(table, value) : [];
      return [...totalsOf(table, value), ...parts].map(({ cell }) => ({ uri, range: toRange(placeOf(cell), lines) }));
    }),
  );
}
