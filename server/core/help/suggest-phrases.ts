import { message, type Text } from '../messages/message.ts';
import type { Report } from '../report/report.ts';
import type { Span } from '../text/span.ts';
import { phrasesOf } from './phrases.ts';
import { isBegun, spellings } from './spellings.ts';
import type { Suggestion } from './suggestion.ts';

const FROM_TABLE: Text = { zh: '数字取自{table}', en: 'with the figures of {table}' };

/** So many characters that begin a phrase are not written by chance; fewer are ordinary prose. */
const LEAST_WORDS = 4;
const LEAST_LETTERS = 2;
const LETTERS = /^[a-z]+$/iu;
const CLAUSE_ENDS = '。，；：、！？（）()';

/**
 * Phrases with the figures of the tables, where a clause begins, or where enough of one is typed that it can be nothing
 * else: in ordinary prose nothing must pop up. `line`: all that stands on the line up to the cursor.
 */
export function suggestPhrases(report: Report, line: Span): Suggestion[] {
  const clause = clauseIn(report.text, line);
  const typed = report.text.slice(clause.start, clause.end);
  if (typed !== '' && typed.length < (LETTERS.test(typed) ? LEAST_LETTERS : LEAST_WORDS)) return [];
  return phrasesOf(report)
    .filter(({ words }) => isBegun(words, typed))
    .map(({ words, table }) => ({
      kind: 'phrase',
      words,
      about: message(FROM_TABLE, { table: table.name }),
      edit: { span: clause, newText: words },
      filter: spellings(firstClause(words), firstClause(words), typed),
    }));
}

/** Behind the first clause nobody goes on typing. */
function firstClause(words: string): string {
  return words.split('，', 1).join('');
}

/** What stands between the last mark, or white space, and the cursor. */
function clauseIn(text: string, { start, end }: Span): Span {
  let from = end;
  while (from > start && !CLAUSE_ENDS.includes(text[from - 1] ?? '') && !/\s/u.test(text[from - 1] ?? '')) from--;
  return { start: from, end };
}
