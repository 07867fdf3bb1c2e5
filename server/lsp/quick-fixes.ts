import type { CodeAction, Diagnostic, Position, Range } from 'vscode-languageserver';
import { type Problem, render } from '../core/index.ts';
import type { Analysis } from './analysis.ts';
import type { Client } from './client.ts';
import { CodeActionKind } from './protocol.ts';
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

/** The fixes of a diagnostic, in one list for each problem it stands for; no problem is `served` twice. */
function fixesFor(
  diagnostic: Diagnostic,
  analysis: Analysis,
  client: Client,
  served: Set<Problem>,
): (readonly PlacedFix[])[] {
  const meant = problemsOf(diagnostic, analysis, client).filter((problem) => !served.has(problem));
  for (const problem of meant) served.add(problem);
  return meant.map(({ fixes }) => fixes.map((fix) => toPlacedFix(fix, analysis.lines, client)));
}

/**
 * The problem that a diagnostic says it is, if that is one of this version. Else the one that looks the same, or all with
 * its code that it touches.
 */
function problemsOf(diagnostic: Diagnostic, { snapshot, problems, lines }: Analysis, client: Client): Problem[] {
  const { code, data, message, range } = diagnostic;
  const isHere = ({ span }: Problem) => isSameRange(toRange(span, lines), range);
  const own = isDiagnosticData(data) && data.version === snapshot.version ? problems[data.problem] : undefined;
  if (own !== undefined && own.code === code && isHere(own)) return [own];
  const near = problems.filter((problem) => problem.code === code && touch(toRange(problem.span, lines), range));
  const same = near.filter((problem) => render(problem.message, client.locale) === message && isHere(problem));
  return same.length > 0 ? same : near;
}

function isDiagnosticData(data: unknown): data is DiagnosticData {
  return typeof data === 'object' && data !== null && 'version' in data && 'problem' in data;
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
