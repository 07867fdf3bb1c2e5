import { visible } from '../text/visible.ts';

/** The longest quotation, in UTF-16 code units. Labels and titles of the form are shorter. */
const MOST_QUOTED = 80;

/** What begins another line, or a gap, where a message is shown. */
const GAPS = /[\t-\r\u0085\u2028\u2029]+/g;

/**
 * Words from outside, such as the content of a cell, as a message quotes them: on one line, cut where they are long, and
 * with nothing in them that is obeyed instead of shown.
 */
export function quoted(words: string): string {
  const isLong = words.length > MOST_QUOTED;
  const start = isLong ? words.slice(0, MOST_QUOTED).replace(/[\uD800-\uDBFF]$/, '') : words;
  return visible(start.replace(GAPS, ' ')) + (isLong ? '…' : '');
}
