import {
  type BoundTable,
  type Edit,
  isObject,
  type Report,
  SAFE,
  type Span,
  TARGETS,
  type Target,
} from '../core/index.ts';
import type { Analysis, Engine } from './analysis.ts';

/**
 * What a code action does to more than one place. It travels in `data` of the action, so that the edits are worked out
 * only for the one that is chosen; its offsets are those of the version named beside it.
 */
export type Task =
  /** Every problem whose best fix is safe. */
  | { readonly kind: 'fix-safe' }
  /** Every problem with one code. */
  | { readonly kind: 'fix-same'; readonly code: string }
  /** The tables that touch `within`, or all. */
  | { readonly kind: 'convert'; readonly target: Target; readonly within?: Span };

/** Whether a value that came back from a client is a task. */
export function isTask(value: unknown): value is Task {
  if (!isObject(value)) return false;
  const { kind, code, target, within } = value;
  switch (kind) {
    case 'fix-safe':
      return true;
    case 'fix-same':
      return typeof code === 'string';
    case 'convert':
      return TARGETS.some((known) => known === target) && (within === undefined || isSpan(within));
    default:
      return false;
  }
}

function isSpan(value: unknown): boolean {
  return isObject(value) && typeof value.start === 'number' && typeof value.end === 'number';
}

/** The edits that do it, against the text that was analysed; none where the engine failed on it. */
export function editsOf(
  task: Task,
  { snapshot: { text }, settings, report, onFailure }: Analysis,
  engine: Engine,
): readonly Edit[] {
  if (report === undefined) return [];
  switch (task.kind) {
    case 'fix-safe':
      return engine.fixAll(text, settings, SAFE, onFailure).edits;
    case 'fix-same':
      return engine.fixAll(text, settings, ({ code }) => code === task.code, onFailure).edits;
    case 'convert': {
      const tables = task.within === undefined ? report.tables : tablesAt(report, task.within);
      return engine.convertTables(report, tables, task.target);
    }
  }
}

/** The tables that a span touches; one right before or behind a cursor too. */
export function tablesAt({ tables }: Report, { start, end }: Span): BoundTable[] {
  return tables.filter(({ pieces }) => pieces.some(({ span }) => span.start <= end && start <= span.end));
}
