import type { Diagnostic, Range } from 'vscode-languageserver';
import { type Edit, type Fix, type LineIndex, type Problem, render, type Severity, type Span } from '../core/index.ts';
import type { Analysis } from './analysis.ts';
import type { Client } from './client.ts';
import { DiagnosticSeverity } from './protocol.ts';

/** The `source` of every diagnostic of this server. */
export const SOURCE = 'gouji';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** A fix in the client's language and in lines and characters. */
export interface PlacedFix {
  readonly title: string;
  readonly edits: readonly PlacedEdit[];
  readonly safe: boolean;
}

export interface PlacedEdit {
  readonly range: Range;
  readonly newText: string;
  /** UTF-16 offsets from the start of `newText`. */
  readonly tabStops?: readonly Span[];
}

/** The `data` of a diagnostic: which problem of which version it is, so that its fixes are worked out when asked for. */
export interface DiagnosticData {
  readonly version: number;
  /** Its place among the problems of that version. */
  readonly problem: number;
}

/** A problem as LSP 3.18 shows it, with what the client takes of related places, the rule's page and `data`. `place`: its index. */
export function toDiagnostic(
  problem: Problem,
  place: number,
  { snapshot, lines }: Analysis,
  client: Client,
): Diagnostic {
  const { code, severity, related } = problem;
  const shows = client.diagnostics;
  return {
    source: SOURCE,
    code,
    severity: SEVERITIES[severity],
    range: toRange(problem.span, lines),
    message: render(problem.message, client.locale),
    ...(shows.codeDescription && { codeDescription: { href: `${client.ruleDocs}/${code}.md` } }),
    ...(shows.relatedInformation &&
      related.length > 0 && {
        relatedInformation: related.map((place) => ({
          location: { uri: snapshot.uri, range: toRange(place.span, lines) },
          message: render(place.message, client.locale),
        })),
      }),
    ...(shows.data && { data: { version: snapshot.version, problem: place } satisfies DiagnosticData }),
  };
}

/** A fix whose offsets became lines and characters. */
export function toPlacedFix({ title, edits, safe }: Fix, lines: LineIndex, client: Client): PlacedFix {
  return { title: render(title, client.locale), edits: toPlacedEdits(edits, lines), safe };
}

/** Edits whose offsets became lines and characters. */
export function toPlacedEdits(edits: readonly Edit[], lines: LineIndex): PlacedEdit[] {
  return edits.map(({ span, newText, tabStops }) => ({
    range: toRange(span, lines),
    newText,
    ...(tabStops !== undefined && { tabStops }),
  }));
}

/** A span as LSP's range. */
export function toRange(span: Span, lines: LineIndex): Range {
  return { start: lines.positionAt(span.start), end: lines.positionAt(span.end) };
}
