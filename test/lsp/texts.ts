import type { Range, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** Where a word stands in a text (the `nth` time, from 0), as LSP counts. Throws when it does not. */
export function rangeOf(text: string, word: string, nth = 0): Range {
  const document = TextDocument.create('', '', 0, text);
  let start = text.indexOf(word);
  for (let skipped = 0; skipped < nth && start >= 0; skipped++) start = text.indexOf(word, start + word.length);
  if (start < 0) throw new Error(`${word} does not stand in the text`);
  return { start: document.positionAt(start), end: document.positionAt(start + word.length) };
}

/** The text after the edits of LSP. */
export function edited(text: string, edits: TextEdit[]): string {
  return TextDocument.applyEdits(TextDocument.create('', '', 0, text), edits);
}
