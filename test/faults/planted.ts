import { cleanReport, type ReportKind } from './compose.ts';
import type { Draw } from './draw.ts';
import type { Expected } from './expected.ts';
import type { Fault } from './kinds/fault.ts';
import type { Report } from './report.ts';

/** A report with faults, and what must be reported of them but for its figures. */
interface Planted {
  readonly report: Report;
  readonly expected: readonly Expected[];
}

/** A report of one kind with all the faults planted; undefined where it has no place for one of them. */
export function planted(kind: ReportKind, draw: Draw, faults: readonly Fault[]): Planted | undefined {
  const report = cleanReport(kind, draw);
  const expected: Expected[] = [];
  for (const fault of faults) {
    const own = fault.plant(report, draw);
    if (own === undefined) return undefined;
    expected.push(...own);
  }
  return { report, expected };
}
