import type { Connection } from 'vscode-languageserver';
import { mentionsOf, partsOf, placeOf, totalsOf, valueAt } from '../core/index.ts';
import type { AboutReport } from './about-report.ts';
import { toRange } from './to-protocol.ts';

/**
 * Answers `textDocument/references` on a value cell: the totals it goes into and the numbers in the text that are taken
 * from it, and with the declarations, which are the cells that define it, the parts of a total.
 */
export function answerReferences(connection: Connection, aboutReport: AboutReport): void {
  connection.onReferences(({ textDocument: { uri }, position, context }, token) =>
    aboutReport(uri, token, (report, { lines }) => {
      const found = valueAt(report, lines.offsetAt(position));
      if (found === undefined) return null;
      const { table, value } = found;
      const parts = context.includeDeclaration ? partsOf(table, value) : [];
      const cells = [...totalsOf(table, value), ...parts].map(({ cell }) => placeOf(cell));
      const numbers = mentionsOf(report, value).map(({ span }) => span);
      return [...numbers, ...cells].map((span) => ({ uri, range: toRange(span, lines) }));
    }),
  );
}
