import type { Connection } from 'vscode-languageserver';
import { type Insertable, insertAt, insertableSections, insertableTables, type Report, render } from '../core/index.ts';
import type { AboutReport } from './about-report.ts';
import type { Client } from './client.ts';
import {
  INSERT,
  INSERTABLE,
  type InsertAnswer,
  type InsertableAnswer,
  type InsertableParams,
  type InsertParams,
} from './requests.ts';
import { toPlacedEdits } from './to-protocol.ts';
import { toSnippetEdit } from './workspace-edit.ts';

/** Answers `gouji/insertable` and `gouji/insert`: the tables and sections of the form, to be put where the cursor is. */
export function answerInsert(connection: Connection, client: Client, aboutText: AboutReport): void {
  const { locale } = client;
  connection.onRequest<InsertableAnswer, void>(INSERTABLE, ({ textDocument, kind }: InsertableParams, token) =>
    aboutText(textDocument.uri, token, (report) =>
      insertables(report, kind).map(({ template: { id }, name, about, missing }) => ({
        id,
        name: render(name, locale),
        about: render(about, locale),
        missing,
      })),
    ),
  );
  connection.onRequest<InsertAnswer, void>(INSERT, ({ textDocument, kind, id, position }: InsertParams, token) =>
    aboutText(textDocument.uri, token, (report, analysis) => {
      const chosen = insertables(report, kind).find(({ template }) => template.id === id);
      if (chosen === undefined) return null;
      const edit = insertAt(report, analysis.lines.offsetAt(position), chosen);
      return toSnippetEdit(toPlacedEdits([edit], analysis.lines), analysis, client);
    }),
  );
}

function insertables(report: Report, kind: InsertableParams['kind']): readonly Insertable[] {
  return kind === 'table' ? insertableTables(report) : insertableSections(report);
}
