import { syllablesOf } from './pinyin.ts';

/** VS Code looks no further. */
const LONGEST = 128;

/**
 * What an editor filters an entry by, so that one text serves for all that a person may type: the words themselves, from
 * any character on, their pinyin, and its initials. Editors look for what was typed in the order of its letters,
 * beginning behind a space (VS Code), or at the start only; so the spelling that was begun stands first. `words`: those of
 * the entry without their number.
 */
export function spellings(entry: string, words: string, typed: string): string {
  const begun = [entry, words, ...pinyinOf(words)].find((spelling) => typed !== '' && begins(spelling, typed));
  const all = [begun ?? entry, entry, syllablesOf(words).join(' '), [...words].join(' ')];
  return [...new Set(all)].join(' ').slice(0, LONGEST);
}

/** Whether what was typed is how words, their pinyin or its initials begin. */
export function isBegun(words: string, typed: string): boolean {
  return [words, ...pinyinOf(words)].some((spelling) => begins(spelling, typed));
}

function pinyinOf(words: string): [whole: string, initials: string] {
  const syllables = syllablesOf(words);
  return [syllables.join(''), syllables.map(([initial]) => initial).join('')];
}

function begins(spelling: string, typed: string): boolean {
  return spelling.startsWith(typed.toLowerCase());
}
