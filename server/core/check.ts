import { once } from './once.ts';
import type { Finding, Problem, Severity } from './problem.ts';
import type { Report } from './report/report.ts';
import { RULES } from './rules/registry.ts';
import type { Rule } from './rules/rule.ts';
import type { Settings } from './settings.ts';

const GRAVITY: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2, hint: 3 };

/**
 * All problems of a report under the settings, in the order of the text, the graver first at one place. A text that is
 * no report has none. Throws nothing.
 */
export function check(report: Report, settings: Settings = {}): Problem[] {
  if (!report.recognised) return [];
  const problems: Problem[] = [];
  for (const rule of RULES) {
    const severity = severityOf(rule, settings);
    if (severity === 'off') continue;
    for (const finding of rule.find(report, settings)) problems.push(problemOf(finding, rule.code, severity));
  }
  return problems.sort(
    (one, other) => one.span.start - other.span.start || GRAVITY[one.severity] - GRAVITY[other.severity],
  );
}

const NONE: readonly never[] = [];

function problemOf({ fixes, ...finding }: Finding, code: string, severity: Severity): Problem {
  const found = once(fixes ?? (() => NONE));
  return {
    ...finding,
    code,
    severity,
    related: finding.related ?? NONE,
    get fixes() {
      return found();
    },
  };
}

function severityOf({ code, severity }: Rule, { rules }: Settings): Severity | 'off' {
  return rules?.[code] ?? severity;
}
