import { createReporter, FORMATS, type Format, isFormat } from '../../server/cli/reporters/registry.ts';
import type { Reporter, Summary } from '../../server/cli/reporters/reporter.ts';
import {
  alignTables,
  check,
  convertTables,
  enclosingSpans,
  fixAll,
  foldsOf,
  type Locale,
  outlineOf,
  readReport,
  type Settings,
  suggestionsAt,
  TARGETS,
  tokensOf,
} from '../../server/core/index.ts';

/** One thing that Gouji does with a text. */
export interface Work {
  readonly name: string;
  readonly run: (text: string) => unknown;
}

/** Every text counts as a report, so that every rule has a look at it. */
export const ALWAYS: Settings = { recognise: 'always', year: 2024 };

const LOCALES: readonly Locale[] = ['zh', 'en'];

/** All that Gouji does with a text. */
export const EVERYTHING: readonly Work[] = [
  { name: 'check', run: (text) => check(readReport(text, ALWAYS), ALWAYS) },
  { name: 'align', run: (text) => alignTables(readReport(text, ALWAYS)) },
  ...TARGETS.map((target) => ({
    name: `convert to ${target}`,
    run: (text: string) => {
      const report = readReport(text, ALWAYS);
      return convertTables(report, report.tables, target);
    },
  })),
  { name: 'fix all', run: (text) => fixAll(text, ALWAYS) },
  { name: 'outline', run: (text) => outlineOf(readReport(text, ALWAYS)) },
  { name: 'folds', run: (text) => foldsOf(readReport(text, ALWAYS)) },
  { name: 'tokens', run: (text) => tokensOf(readReport(text, ALWAYS)) },
  { name: 'enclosing spans', run: (text) => enclosingSpans(readReport(text, ALWAYS), [text.length >> 1]) },
  { name: 'suggestions', run: (text) => suggestionsAt(readReport(text, ALWAYS), text.length >> 1) },
  { name: 'print', run: (text) => printed(text, ALWAYS) },
];

/** What the command line prints of a text, in every format and language. */
export function printed(text: string, settings: Settings): string[] {
  const report = readReport(text, settings);
  const problems = check(report, settings);
  return formats().flatMap((format) =>
    LOCALES.map((locale) => {
      const reporter = createReporter(format, { locale, tables: true, colour: true, width: 80 });
      return written(reporter, (index) =>
        reporter.file({ kind: 'checked', path: 'a.md', report, problems, failures: [] }, index),
      );
    }),
  );
}

function written(reporter: Reporter, file: (index: number) => string): string {
  return reporter.begin() + file(0) + reporter.end(SUMMARY);
}

const SUMMARY: Summary = { files: 1, errors: 1, warnings: 0, information: 0, hints: 0, reports: 1, unreadable: 0 };

function formats(): Format[] {
  return FORMATS.filter(isFormat);
}
