import type { Connection } from 'vscode-languageserver';
import { citationsOf, message, render } from '../core/index.ts';
import type { AboutReport } from './about-report.ts';
import type { Client } from './client.ts';
import { TEXTS } from './texts.ts';
import { toRange } from './to-protocol.ts';

/** The page that says which notice goes with which year. */
const NOTICES = 'wrong-notice';

/** Answers `textDocument/documentLink`: where the notice of an edition is cited, the page about these notices. */
export function answerDocumentLinks(connection: Connection, client: Client, aboutReport: AboutReport): void {
  connection.onDocumentLinks(({ textDocument: { uri } }, token) =>
    aboutReport(uri, token, ({ text }, { lines }) =>
      citationsOf(text).map(({ span, edition }) => ({
        range: toRange(span, lines),
        target: `${client.ruleDocs}/${NOTICES}.md`,
        ...(client.links.tooltips && {
          tooltip: render(message(TEXTS.notice, { edition: edition.edition }), client.locale),
        }),
      })),
    ),
  );
}
