import type { Connection, MarkupContent } from 'vscode-languageserver';
import { type Description, describe, render, whatStandsAt } from '../core/index.ts';
import type { AboutReport } from './about-report.ts';
import type { Client } from './client.ts';
import { asMarkdown } from './markdown.ts';
import { MarkupKind } from './protocol.ts';
import { toRange } from './to-protocol.ts';

/** Answers `textDocument/hover`: what stands there on the form, and what it is worth today. */
export function answerHover(connection: Connection, client: Client, aboutReport: AboutReport): void {
  connection.onHover(({ textDocument: { uri }, position }, token) =>
    aboutReport(uri, token, (report, { lines }) => {
      const standing = whatStandsAt(report, lines.offsetAt(position));
      if (standing === undefined) return null;
      const description = describe(report, standing);
      if (description === undefined) return null;
      return { contents: contents(description, client), range: toRange(standing.span, lines) };
    }),
  );
}

function contents({ heading, lines }: Description, { locale, hover }: Client): MarkupContent {
  const title = render(heading, locale);
  const sentences = lines.map((line) => render(line, locale));
  if (!hover.markdown) return { kind: MarkupKind.PlainText, value: [title, ...sentences].join('\n') };
  const items = sentences.map((sentence) => `- ${asMarkdown(sentence)}`);
  return { kind: MarkupKind.Markdown, value: [`**${asMarkdown(title)}**`, '', ...items].join('\n') };
}
