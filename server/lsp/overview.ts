import type { Connection } from 'vscode-languageserver';
import { overviewOf, type ProblemGroup, render } from '../core/index.ts';
import type { AboutReport } from './about-report.ts';
import type { Analysis } from './analysis.ts';
import type { Client } from './client.ts';
import { OVERVIEW, type OverviewAnswer, type OverviewParams } from './requests.ts';
import { toRange } from './to-protocol.ts';

/** Answers `gouji/overview`: what the report is, how its sums stand, and its problems by the parts they stand in. */
export function answerOverview(connection: Connection, client: Client, aboutReport: AboutReport): void {
  connection.onRequest<OverviewAnswer, void>(OVERVIEW, ({ textDocument: { uri } }: OverviewParams, token) =>
    aboutReport(uri, token, (report, analysis) => {
      const { inShort, details, balance, groups } = overviewOf(report, analysis.problems);
      return {
        inShort: render(inShort, client.locale),
        details: details.map((line) => render(line, client.locale)),
        balance,
        groups: groups.map((group) => groupInWords(group, analysis, client)),
      };
    }),
  );
}

function groupInWords(
  { kind, name, detail, problems }: ProblemGroup,
  { lines }: Analysis,
  { locale }: Client,
): NonNullable<OverviewAnswer>['groups'][number] {
  return {
    kind,
    name: render(name, locale),
    ...(detail && { detail: render(detail, locale) }),
    problems: problems.map((problem) => ({
      code: problem.code,
      message: render(problem.message, locale),
      severity: problem.severity,
      range: toRange(problem.span, lines),
    })),
  };
}
