import type { ClientCapabilities, InitializeParams, Range } from 'vscode-languageserver';
import { LineIndex } from '../../server/core/index.ts';
import { unmarked } from '../support/marked.ts';
import { TestClient } from './client.ts';
import { ENGINE } from './engine.ts';

export const URI = 'file:///报告.md';

/** What a test says about the client: what it can do, and what else it says of itself. */
export interface Introduction {
  readonly capabilities?: ClientCapabilities;
  readonly rest?: Partial<InitializeParams>;
}

/**
 * Opens a text in which `⟦here:…⟧` marks the words that are asked about, and other codes mark the words that are told
 * of. `position` is in the middle of `here`.
 */
export async function openedAt(marked: string, { capabilities, rest }: Introduction = {}) {
  const { text, marks } = unmarked(marked);
  const lines = LineIndex.of(text);
  const marksOf = (code: string): Range[] =>
    marks
      .filter(({ codes }) => codes.includes(code))
      .map(({ span }) => ({ start: lines.positionAt(span.start), end: lines.positionAt(span.end) }));
  const here = marks.find(({ codes }) => codes.includes('here'))?.span ?? { start: 0, end: 0 };
  const position = lines.positionAt((here.start + here.end) >> 1);
  const client = TestClient.inProcess(ENGINE);
  await client.initialise(capabilities, rest);
  client.open(URI, text);
  return { client, text, lines, marksOf, at: { textDocument: { uri: URI }, position } };
}
