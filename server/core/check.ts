import { once } from './once.ts';
import type { Finding, Problem, Severity } from './problem.ts';
import type { Report } from './report/report.ts';
import { RULES } from './rules/registry.ts';
import type { Rule } from './rules/rule.ts';
import type { Settings } from './settings.ts';

const GRAVITY: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2, hint: 3 };

/** A rule that threw, which it should not: a defect of its own. */
export interface RuleFailure {
  readonly code: string;
  readonly error: unknown;
}

/**
 * Told of a rule that failed, at once or when the fixes of a problem are asked for. What failed gives nothing, and the
 * others go on.
 */
export type OnFailure = (failure: RuleFailure) => void;

/**
 * All problems of a report under the settings, ten thousand of each rule at most, in the order of the text, the graver
 * first at one place. A text that is no report has none. Throws nothing where `onFailure` is told of failures; without it, what a rule throws.
 */
export function check(report: Report, settings: Settings = {}, onFailure: OnFailure = rethrow): Problem[] {
  if (!report.recognised) return [];
  const problems: Problem[] = [];
  for (const rule of RULES) {
    const severity = severityOf(rule, settings);
    if (severity === 'off') continue;
    const guard: Guard = (work) => {
      try {
        return work();
      } catch (error) {
        onFailure({ code: rule.code, error });
        return NONE;
      }
    };
    const findings = guard(() => firstOf(rule.find(report, settings)));
    for (const finding of findings) problems.push(new FoundProblem(finding, rule.code, severity, guard));
  }
  return problems.sort(
    (one, other) => one.span.start - other.span.start || GRAVITY[one.severity] - GRAVITY[other.severity],
  );
}

/** Nobody reads more problems of one kind, and a text of megabytes may be made of nothing else. */
const MOST_FINDINGS = 10_000;

function firstOf(findings: Iterable<Finding>): Finding[] {
  const first: Finding[] = [];
  for (const finding of findings) {
    if (first.length === MOST_FINDINGS) break;
    first.push(finding);
  }
  return first;
}

/** Does what a rule does; gives nothing where that fails. */
type Guard = <Result>(work: () => readonly Result[]) => readonly Result[];

const NONE: readonly never[] = [];

function rethrow({ error }: RuleFailure): never {
  throw error;
}

/** A class for its getter: a getter written in each object anew keeps the whole report in memory for long. */
class FoundProblem implements Problem {
  readonly span: Problem['span'];
  readonly message: Problem['message'];
  readonly related: Problem['related'];
  readonly relation: Problem['relation'];
  readonly expected: Problem['expected'];
  readonly actual: Problem['actual'];
  readonly #fixes: () => Problem['fixes'];

  constructor(
    { span, message, related = NONE, relation, expected, actual, fixes }: Finding,
    readonly code: string,
    readonly severity: Severity,
    guard: Guard,
  ) {
    this.span = span;
    this.message = message;
    this.related = related;
    this.relation = relation;
    this.expected = expected;
    this.actual = actual;
    this.#fixes = once(fixes ? () => guard(fixes) : () => NONE);
  }

  get fixes(): Problem['fixes'] {
    return this.#fixes();
  }
}

function severityOf({ code, severity }: Rule, { rules }: Settings): Severity | 'off' {
  return rules?.[code] ?? severity;
}
