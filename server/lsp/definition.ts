import type { Connection, DefinitionLink, Location } from 'vscode-languageserver';
import { type BoundValue, mentionAt, partsOf, placeOf, type Report, type Span, valueAt } from '../core/index.ts';
import type { AboutReport } from './about-report.ts';
import type { Client } from './client.ts';
import { toRange } from './to-protocol.ts';

/**
 * Answers `textDocument/definition`: a total is defined by the cells that it adds up, and a number in the text by the
 * cell it is taken from; any other cell by itself.
 */
export function answerDefinition(connection: Connection, client: Client, aboutReport: AboutReport): void {
  connection.onDefinition(({ textDocument: { uri }, position }, token) =>
    aboutReport(uri, token, (report, { lines }): Location[] | DefinitionLink[] | null => {
      const found = definedAt(report, lines.offsetAt(position));
      if (found === undefined) return null;
      const ranges = found.by.map(({ cell }) => toRange(placeOf(cell), lines));
      if (!client.definition.links) return ranges.map((range) => ({ uri, range }));
      const originSelectionRange = toRange(found.span, lines);
      return ranges.map((range) => ({
        originSelectionRange,
        targetUri: uri,
        targetRange: range,
        targetSelectionRange: range,
      }));
    }),
  );
}

/** What stands at an offset and is defined by cells. */
function definedAt(
  report: Report,
  offset: number,
): { readonly span: Span; readonly by: readonly BoundValue[] } | undefined {
  const cell = valueAt(report, offset);
  if (cell) return { span: cell.span, by: partsOf(cell.table, cell.value) };
  const mention = mentionAt(report, offset);
  return mention && { span: mention.span, by: mention.cells };
}
