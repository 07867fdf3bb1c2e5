import { type Message, message, type Text } from '../messages/message.ts';
import type { Report } from '../report/report.ts';
import { trim } from '../text/characters.ts';
import { outlineOf, type Part } from './outline.ts';

/** Lines that may be hidden below one that stays. */
export interface Fold {
  readonly firstLine: number;
  readonly lastLine: number;
  /** What is hidden, in short. */
  readonly hidden?: Message;
}

const ITEMS: Text = { zh: '……共{count}项', en: '… {count} items' };

/**
 * Every part of a report that takes several lines, large parts first. No two begin on one line: a part whose first line
 * is that of a larger one begins a line further down.
 */
export function foldsOf(report: Report): Fold[] {
  const folds: Fold[] = [];
  const begun = new Set<number>();
  let level: readonly Part[] = outlineOf(report);
  while (level.length > 0) {
    for (const part of level) {
      const fold = foldOf(report, part, begun);
      if (fold === undefined) continue;
      begun.add(fold.firstLine);
      folds.push(fold);
    }
    level = level.flatMap(({ parts }) => parts);
  }
  return folds;
}

function foldOf({ text, lines }: Report, part: Part, begun: ReadonlySet<number>): Fold | undefined {
  const { start, end } = trim(text, part.span.start, part.span.end);
  let firstLine = lines.lineAt(start);
  const lastLine = lines.lineAt(end);
  while (begun.has(firstLine)) firstLine++;
  if (firstLine >= lastLine) return undefined;
  const count = rowsIn(part);
  const counts = part.kind === 'table' || part.kind === 'group';
  return { firstLine, lastLine, ...(counts && { hidden: message(ITEMS, { count }) }) };
}

function rowsIn({ kind, parts }: Part): number {
  return parts.reduce((count, part) => count + rowsIn(part), kind === 'row' ? 1 : 0);
}
