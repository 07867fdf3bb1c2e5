/** Every one of these may stand behind a backslash in Markdown, and then means nothing (CommonMark 0.31, 2.4). */
const PUNCTUATION = /[!-/:-@[-`{-~]/g;

/** Words as Markdown that shows just these words. They hold no line break. */
export function asMarkdown(words: string): string {
  return words.replace(PUNCTUATION, '\\$&');
}
