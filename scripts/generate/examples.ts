import { check, type Problem, type Report, readReport } from '../../server/core/index.ts';
import type { RuleExample } from '../../server/core/rules/rule.ts';
import type { Span } from '../../server/core/text/span.ts';
import { sampleReport } from './sample-report.ts';

/** The report year of an example that names none. */
const YEAR = 2024;

/** An example of a rule page put into the sample report, as it reads before and after the correction. */
export interface ShownExample {
  readonly before: ExampleReport;
  readonly after: ExampleReport;
}

/** One of the two reports. */
export interface ExampleReport {
  readonly report: Report;
  readonly problems: readonly Problem[];
  /** What the example shows of it. */
  readonly change: Span;
}

/** Puts an example into the sample report. Throws where what it corrects does not stand there, or stands there twice. */
export function showExample({ before, after, year = YEAR }: RuleExample): ShownExample {
  const sample = sampleReport(year);
  const start = sample.indexOf(after);
  if (start < 0) throw new Error(`The sample report does not hold: ${after}`);
  if (sample.indexOf(after, start + 1) >= 0) throw new Error(`The sample report holds more than once: ${after}`);
  const faulty = sample.slice(0, start) + before + sample.slice(start + after.length);
  return {
    before: exampleReport(faulty, { start, end: start + before.length }),
    after: exampleReport(sample, { start, end: start + after.length }),
  };
}

/** The lines of a change, with the one above and the one below. */
export function excerpt({ report, change }: ExampleReport): string {
  const { text, lines } = report;
  const first = Math.max(0, lines.lineAt(change.start) - 1);
  const last = Math.min(lines.lineCount - 1, lines.lineAt(change.end) + 1);
  return text.slice(lines.lineSpan(first).start, lines.lineSpan(last).end).trim();
}

function exampleReport(text: string, change: Span): ExampleReport {
  const report = readReport(text);
  return { report, problems: check(report), change };
}
