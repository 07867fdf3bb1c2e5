import type { Locale, Message, Problem, Report, RuleFailure } from '../../core/index.ts';

/** What came of one file. `path` is as a person would write it. */
export type FileResult =
  | CheckedFile
  /** Read, and no such report. */
  | { readonly kind: 'other'; readonly path: string }
  | { readonly kind: 'unreadable'; readonly path: string; readonly reason: Message };

/** A report as it stands in the end: mended, where `--fix` mended it. */
export interface CheckedFile {
  readonly kind: 'checked';
  readonly path: string;
  readonly report: Report;
  readonly problems: readonly Problem[];
  /** The rules that failed on it; more may come when the fixes of its problems are asked for. */
  readonly failures: readonly RuleFailure[];
  /** What came of `--fix`: how many problems it mended, or why the file could not be written. */
  readonly fix?:
    | { readonly kind: 'mended'; readonly fixed: number }
    | { readonly kind: 'unwritten'; readonly reason: Message };
}

/** What came of all files together. */
export interface Summary {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly information: number;
  readonly hints: number;
  /** How many of the files are reports. */
  readonly reports: number;
  /** How many could not be read. */
  readonly unreadable: number;
  /** With `--fix`: how many problems were mended, and how many reports could not be written. */
  readonly fixed?: number;
  readonly unwritten?: number;
}

/** How a reporter is to write. */
export interface ReporterOptions {
  readonly locale: Locale;
  /** Whether the values of the tables are wanted. */
  readonly tables: boolean;
  readonly colour: boolean;
  /** How many columns a line may take. */
  readonly width: number;
}

/** Writes results in one format, file by file, so that thousands of reports need not be held at once. */
export interface Reporter {
  /** What stands before the first file. */
  begin(): string;
  /** One file; `index` counts from 0. */
  file(result: FileResult, index: number): string;
  /** What stands after the last file. */
  end(summary: Summary): string;
}
