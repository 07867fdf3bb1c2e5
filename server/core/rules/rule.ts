import type { Finding, Severity } from '../problem.ts';
import type { Report } from '../report/report.ts';

/** One check of the catalogue: one file in this folder, named after its code, and one entry in the registry. */
export interface Rule {
  /** The name by which settings, diagnostics and documents know it. */
  readonly code: string;
  /** The severity where the settings say nothing else. */
  readonly severity: Severity;
  /** What it finds in a recognised report, in the order of the text. Throws nothing. */
  find(report: Report): Iterable<Finding>;
}
