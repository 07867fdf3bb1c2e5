import type { CancellationToken, ResponseError } from 'vscode-languageserver';
import type { Report } from '../core/index.ts';
import type { Analysis, Analyst } from './analysis.ts';
import type { OpenDocuments } from './documents.ts';
import { refusal } from './refusal.ts';

/**
 * Answers a question about a document from the newest analysis of it: null where it is no report, an error where it
 * changed meanwhile or the client gave the question up.
 */
export type AboutReport = <Answer>(
  uri: string,
  token: CancellationToken,
  answer: (report: Report, analysis: Analysis) => Answer,
) => Promise<Answer | null | ResponseError<void>>;

/** For features that only say something about a report and change nothing. */
export function aboutReport(documents: OpenDocuments, analyst: Analyst): AboutReport {
  const about = aboutText(documents, analyst);
  return (uri, token, answer) =>
    about(uri, token, (report, analysis) => (report.recognised ? answer(report, analysis) : null));
}

/** The same for features that have a use for a document before it is a report: null only where the server does not know it. */
export function aboutText(documents: OpenDocuments, analyst: Analyst): AboutReport {
  return async (uri, token, answer) => {
    const snapshot = documents.get(uri);
    if (snapshot === undefined) return null;
    return analyst.analyse(
      snapshot,
      (analysis) => (analysis.report ? answer(analysis.report, analysis) : null),
      refusal,
      token,
    );
  };
}
