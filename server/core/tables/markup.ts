import { trim } from '../text/characters.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  emsp: '\u2003',
  ensp: '\u2002',
};

/** The longest entity that is read, `&` and `;` included: `&#x10ffff;` */
const LONGEST_ENTITY = 10;

/** The text of a cell without HTML tags and entities and without Markdown's escapes and emphasis. */
export function plainText(raw: string): string {
  if (!hasMarks(raw)) return raw;
  let plain = withoutEntities(withoutTags(raw)).replaceAll('\\', '');
  while (plain.length >= 4 && plain.startsWith('**') && plain.endsWith('**')) plain = plain.slice(2, -2);
  return plain === raw ? raw : trimmed(plain);
}

/** Whether a word in small ASCII letters stands at an offset, in letters of either case. */
export function hasWordAt(text: string, word: string, at: number): boolean {
  for (let index = 0; index < word.length; index++) {
    if ((text.charCodeAt(at + index) | 32) !== word.charCodeAt(index)) return false;
  }
  return true;
}

/** Whether a text may hold anything but plain text. */
function hasMarks(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 60 || unit === 38 || unit === 92 || unit === 42) return true;
  }
  return false;
}

/** The spans of the text between tags, counted from the start of `raw`. */
export function textRuns(raw: string): { readonly start: number; readonly end: number }[] {
  const runs = [];
  let from = 0;
  for (let open = raw.indexOf('<'); open >= 0; open = raw.indexOf('<', open + 1)) {
    if (!isTagStart(raw.charCodeAt(open + 1))) continue;
    const close = raw.indexOf('>', open);
    if (close < 0) break;
    if (open > from) runs.push({ start: from, end: open });
    from = close + 1;
    open = close;
  }
  if (from < raw.length) runs.push({ start: from, end: raw.length });
  return runs;
}

/** Whether a `<` before this character opens a tag or a comment (HTML Standard, "tag open state"); else it is itself. */
function isTagStart(unit: number): boolean {
  const lower = unit | 32;
  return (lower >= 97 && lower <= 122) || unit === 47 || unit === 33;
}

function withoutTags(raw: string): string {
  return textRuns(raw)
    .map(({ start, end }) => raw.slice(start, end))
    .join('');
}

function withoutEntities(raw: string): string {
  let plain = '';
  let from = 0;
  for (let at = raw.indexOf('&'); at >= 0; at = raw.indexOf('&', at + 1)) {
    const length = raw.slice(at, at + LONGEST_ENTITY).indexOf(';');
    const character = length < 0 ? undefined : entity(raw.slice(at + 1, at + length));
    if (character === undefined) continue;
    plain += raw.slice(from, at) + character;
    from = at + length + 1;
  }
  return plain + raw.slice(from);
}

function entity(name: string): string | undefined {
  if (!name.startsWith('#')) return ENTITIES[name];
  const code =
    name[1] === 'x' || name[1] === 'X' ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

function trimmed(text: string): string {
  const { start, end } = trim(text, 0, text.length);
  return text.slice(start, end);
}
