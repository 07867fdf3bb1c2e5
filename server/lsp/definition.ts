import type { Connection, DefinitionLink, Location } from 'vscode-languageserver';
import { partsOf, placeOf, valueAt } from '../core/index.ts';
import type { AboutReport } from './about-report.ts';
import type { Client } from './client.ts';
import { toRange } from './to-protocol.ts';

/** Answers `textDocument/definition`: a total is defined by the cells that it adds up; any other cell by itself. */
export function answerDefinition(connection: Connection, client: Client, aboutReport: AboutReport): void {
  connection.onDefinition(({ textDocument: { uri }, position }, token) =>
    aboutReport(uri, token, (report, { lines }): Location[] | DefinitionLink[] | null => {
      const found = valueAt(report, lines.offsetAt(position));
      if (found === undefined) return null;
      const ranges = partsOf(found.table, found.value).map(({ cell }) => toRange(placeOf(cell), lines));
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
