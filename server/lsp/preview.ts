import type { Connection } from 'vscode-languageserver';
import { blocksAsHtml, previewOf, printedPage } from '../core/index.ts';
import type { AboutReport } from './about-report.ts';
import type { Client } from './client.ts';
import { PREVIEW, PRINTED_PAGE, type PreviewAnswer, type PreviewParams, type PrintedPageAnswer } from './requests.ts';

/** Answers `gouji/preview` and `gouji/printedPage`: the report as it is to be read, at the editor and on paper. */
export function answerPreview(connection: Connection, { locale }: Client, aboutReport: AboutReport): void {
  connection.onRequest<PreviewAnswer, void>(PREVIEW, ({ textDocument: { uri } }: PreviewParams, token) =>
    aboutReport(uri, token, (report, { snapshot, problems }) => {
      const preview = previewOf(report, problems);
      const html = blocksAsHtml(preview, { locale, interactive: true });
      return { version: snapshot.version, title: preview.title, html };
    }),
  );
  connection.onRequest<PrintedPageAnswer, void>(PRINTED_PAGE, ({ textDocument: { uri } }: PreviewParams, token) =>
    aboutReport(uri, token, (report, { problems }) => {
      const preview = previewOf(report, problems);
      return { title: preview.title, html: printedPage(preview) };
    }),
  );
}
