import { type Locale, type Problem, type Report, render } from '../../core/index.ts';
import { rangeOf } from './range.ts';
import type { FileResult, Reporter, ReporterOptions, Summary } from './reporter.ts';
import { tablesOf } from './tables.ts';

/** For programs: one JSON object, one file a line. The keys and their order are part of the contract. */
export function jsonReporter({ locale, tables }: ReporterOptions): Reporter {
  return {
    begin: () => '{"files":[',
    file: (result, index) => `${index > 0 ? ',' : ''}\n${JSON.stringify(fileOf(result, locale, tables))}`,
    end: (summary: Summary) => `\n],"summary":${JSON.stringify(summary)}}\n`,
  };
}

function fileOf(result: FileResult, locale: Locale, tables: boolean): object {
  const { path } = result;
  const nothing = { path, edition: null, year: null, organ: null, problems: [], ...(tables && { tables: [] }) };
  if (result.kind === 'other') return nothing;
  if (result.kind === 'unreadable') return { ...nothing, error: render(result.reason, locale) };
  const { report, problems, fix } = result;
  return {
    path,
    edition: report.template.edition,
    year: report.year ?? null,
    organ: report.organ ?? null,
    problems: problems.map((problem) => problemOf(problem, path, report, locale)),
    ...(tables && { tables: tablesOf(report) }),
    ...(fix?.kind === 'mended' && { fixed: fix.fixed }),
    ...(fix?.kind === 'unwritten' && { fixed: 0, error: render(fix.reason, locale) }),
  };
}

function problemOf(problem: Problem, path: string, report: Report, locale: Locale): object {
  // What is undefined is left out by JSON.stringify.
  return {
    code: problem.code,
    severity: problem.severity,
    message: render(problem.message, locale),
    range: rangeOf(report, problem.span),
    relation: problem.relation,
    expected: problem.expected,
    actual: problem.actual,
    related: problem.related.map(({ span, message }) => ({
      path,
      range: rangeOf(report, span),
      message: render(message, locale),
    })),
    fixes: problem.fixes.map(({ title, edits }) => ({
      title: render(title, locale),
      edits: edits.map(({ span, newText }) => ({ range: rangeOf(report, span), newText })),
    })),
  };
}
