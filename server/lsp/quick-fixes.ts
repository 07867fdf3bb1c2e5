import { type CodeAction, CodeActionKind, type Diagnostic, type Position, type Range } from 'vscode-languageserver';
import { type Problem, render } from '../core/index.ts';
import type { Analysis } from './analysis.ts';
import type { Client } from './client.ts';
import { type DiagnosticData, type PlacedFix, SOURCE, toPlacedFix, toRange } from './to-protocol.ts';
import { toSnippetEdit } from './workspace-edit.ts';

/** The fixes of the diagnostics that are ours, best first; each action names the one diagnostic it mends. */
export function quickFixes(diagnostics: readonly Diagnostic[], analysis: Analysis, client: Client): CodeAction[] {
  const served = new Set<Problem>();
  return diagnostics
    .filter((diagnostic) => diagnostic.source === SOURCE)
    .flatMap((diagnostic) =>
      fixesFor(diagnostic, analysis, client, served).flatMap((fixes) =>
        fixes.map((fix, index) => ({
          title: fix.title,
          kind: CodeActionKind.QuickFix,
          diagnostics: [diagnostic],
          isPreferred: index === 0 && (fix.safe || fixes.length === 1),
          edit: toSnippetEdit(fix.edits, analysis, client),
        })),
      ),
    );
}

/**
 * The fixes of a diagnostic, in one list for each problem it stands for: those it carries, if they were made for this
 * version. Else those of the problem of this version that looks the same, or of all with its code that it touches;
 * no problem is `served` twice.
 */
function fixesFor(
  diagnostic: Diagnostic,
  { snapshot, problems, lines }: Analysis,
  client: Client,
  served: Set<Problem>,
): (readonly PlacedFix[])[] {
  if (isDiagnosticData(diagnostic.data) && diagnostic.data.version === snapshot.version) return [diagnostic.data.fixes];
  const near = problems.filter(
    ({ code, span }) => code === diagnostic.code && touch(toRange(span, lines), diagnostic.range),
  );
  const same = near.filter(
    (problem) =>
      render(problem.message, client.locale) === diagnostic.message &&
      isSameRange(toRange(problem.span, lines), diagnostic.range),
  );
  const meant = (same.length > 0 ? same : near).filter((problem) => !served.has(problem));
  for (const problem of meant) served.add(problem);
  return meant.map(({ fixes }) => fixes.map((fix) => toPlacedFix(fix, lines, client)));
}

function isDiagnosticData(data: unknown): data is DiagnosticData {
  return typeof data === 'object' && data !== null && 'version' in data && 'fixes' in data && Array.isArray(data.fixes);
}

function touch(a: Range, b: Range): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}

function isSameRange(a: Range, b: Range): boolean {
  return (
    !isBefore(a.start, b.start) && !isBefore(b.start, a.start) && !isBefore(a.end, b.end) && !isBefore(b.end, a.end)
  );
}
