import readings from './pinyin.json' with { type: 'json' };

/** How each character of the form is read, as a library of pinyin reads it (see its test), without tones and with `v` for `ü`, as people type. */
const SYLLABLES: ReadonlyMap<string, string> = new Map(
  Object.entries(readings).flatMap(([syllable, characters]) => [...characters].map((one) => [one, syllable] as const)),
);

/** The syllables of words of the form, in order: 重复申请 is chong, fu, shen, qing. Whatever else stands there has none. */
export function syllablesOf(words: string): string[] {
  return [...words].flatMap((character) => SYLLABLES.get(character) ?? []);
}
