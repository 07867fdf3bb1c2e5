import type { Text } from '../messages/message.ts';
import type { Finding, Severity } from '../problem.ts';
import type { Report } from '../report/report.ts';
import type { Settings } from '../settings.ts';

/** One check of the catalogue: one file in this folder, named after its code, and one entry in the registry. */
export interface Rule {
  /** The name by which settings, diagnostics and documents know it. */
  readonly code: string;
  /** The severity where the settings say nothing else. */
  readonly severity: Severity;
  /** What it finds in a recognised report, in the order of the text. Throws nothing. */
  find(report: Report, settings: Settings): Iterable<Finding>;
}

/**
 * The page of a rule, written beside it and exported from its file. Only the generator of docs/rules reads it, so it
 * is no part of the product.
 */
export interface RuleDocs {
  /** What the rule finds, in a sentence. */
  readonly what: Text;
  /** Why that matters, with the number of the notice or the article it comes from. */
  readonly why: Text;
  /** Parts of the sample report of docs/rules (see scripts/generate/sample-report.ts). */
  readonly examples: readonly RuleExample[];
  /** What its fixes do and what they may lose or invent; left out where it has none. */
  readonly fix?: Text;
}

/**
 * One change to the sample report that the rule finds. `after` stands in that report; with `before` in its place the
 * report has this one problem, inside `before` or on the line above it.
 */
export interface RuleExample {
  readonly before: string;
  readonly after: string;
  /** The report year of the sample, which decides its edition; 2024 where left out. */
  readonly year?: number;
}
