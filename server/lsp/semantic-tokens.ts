import type { Connection, Range, SemanticTokens, SemanticTokensOptions } from 'vscode-languageserver';
import { type Report, type Token, TRAITS, tokensOf } from '../core/index.ts';
import type { AboutReport } from './about-report.ts';
import type { Analysis } from './analysis.ts';
import type { Client } from './client.ts';
import { SemanticTokensBuilder } from './protocol.ts';
import type { SettingsStore } from './settings.ts';

/** Named as in `semanticTokenTypes` of `package.json`, which says what themes know them as. */
const TYPES: Readonly<Record<Token['kind'], string>> = { label: 'reportLabel', value: 'reportValue' };
const KINDS: readonly Token['kind'][] = ['label', 'value'];

export const SEMANTIC_TOKENS: SemanticTokensOptions = {
  legend: { tokenTypes: KINDS.map((kind) => TYPES[kind]), tokenModifiers: [...TRAITS] },
  full: true,
  range: true,
};

const NONE: SemanticTokens = { data: [] };

/**
 * Answers `textDocument/semanticTokens/full` and `…/range`: the labels and values of the tables, which a grammar can only
 * guess at. Titles and all else are left to the grammar.
 */
export function answerSemanticTokens(
  connection: Connection,
  client: Client,
  settings: SettingsStore,
  aboutReport: AboutReport,
): void {
  const { semanticTokens } = connection.languages;
  semanticTokens.on(async ({ textDocument: { uri } }, token) => {
    const answer = await aboutReport(uri, token, (report, analysis) => tokens(report, analysis));
    return answer ?? NONE;
  });
  semanticTokens.onRange(async ({ textDocument: { uri }, range }, token) => {
    const answer = await aboutReport(uri, token, (report, analysis) => tokens(report, analysis, range));
    return answer ?? NONE;
  });
  // Settings may say that a document is a report.
  if (client.semanticTokens.refreshes) {
    settings.onDidChange(() => semanticTokens.refresh().catch(() => {}));
  }
}

/** Those on the lines of a range, or all; a label broken over several lines is a token on each. */
function tokens(report: Report, { lines }: Analysis, range?: Range): SemanticTokens {
  const from = range?.start.line ?? 0;
  const to = range?.end.line ?? Number.POSITIVE_INFINITY;
  const builder = new SemanticTokensBuilder();
  for (const { kind, traits, span } of tokensOf(report)) {
    const lastLine = Math.min(lines.lineAt(span.end), to);
    for (let line = Math.max(lines.lineAt(span.start), from); line <= lastLine; line++) {
      const whole = lines.lineSpan(line);
      const start = Math.max(whole.start, span.start);
      const length = Math.min(whole.end, span.end) - start;
      if (length > 0) builder.push(line, start - whole.start, length, KINDS.indexOf(kind), bits(traits));
    }
  }
  return builder.build();
}

/** Modifiers as LSP counts them: one bit for each, by its place in the legend. */
function bits(traits: Token['traits']): number {
  return traits.reduce((set, trait) => set | (1 << TRAITS.indexOf(trait)), 0);
}
