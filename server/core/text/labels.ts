import { distance } from 'fastest-levenshtein';
import { isSpace, toHalfWidth } from './characters.ts';

/** Traditional characters in the labels of the form, as Taiwanese converters write them. */
const TRADITIONAL =
  '規範檔務總計處復複議訴訟結審維糾開項製發廢現應繳費補將個與對強罰許採購額訪舉報複請業機構會關產層級過類權護穩危據屬續轉';
const SIMPLIFIED =
  '规范档务总计处复复议诉讼结审维纠开项制发废现应缴费补将个与对强罚许采购额访举报复请业机构会关产层级过类权护稳危据属续转';

/** Enclosed numbers are read as the number in them: `㈠` as 一, `①` as 1. */
const ENCLOSED: readonly (readonly [first: number, digits: string])[] = [
  [0x3220, '一二三四五六七八九十'],
  [0x3280, '一二三四五六七八九十'],
  [0x2460, '123456789'],
  [0x2474, '123456789'],
  [0x2488, '123456789'],
];

/** What becomes of each ASCII character in a key; undefined where it stays. */
const ASCII = Array.from({ length: 128 }, (_, unit) => {
  const character = String.fromCharCode(unit);
  if (/[0-9a-z]/u.test(character)) return undefined;
  return /[A-Z]/u.test(character) ? character.toLowerCase() : '';
});

const FOLDED = foldings();

/**
 * What is left of a label when all that may differ without a word is taken off: white space, line breaks, punctuation,
 * brackets, width, letter case, traditional characters. Two labels with one key are the same label.
 */
export function labelKey(text: string): string {
  let key = '';
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const folded = foldedUnit(text.charCodeAt(at));
    if (folded === undefined) continue;
    if (at > from) key += text.slice(from, at);
    key += folded;
    from = at + 1;
  }
  key = from === 0 ? text : key + text.slice(from);
  return key.includes('档案') ? key.replaceAll('档案', '文件') : key;
}

/** What becomes of a UTF-16 unit in a key; undefined where it stays. */
function foldedUnit(unit: number): string | undefined {
  if (unit < 128) return ASCII[unit];
  const folded = FOLDED.get(unit);
  if (folded !== undefined || (unit >= 0x4e00 && unit < 0xa000)) return folded;
  return isSpace(unit) || isPunctuation(unit) ? '' : undefined;
}

/**
 * How alike two keys are, from 0 to 1. A key cut short counts as near to the whole one. Where it is less than `least`, it
 * may be given as even less.
 */
export function similarity(one: string, other: string, least = 0): number {
  if (one === other) return 1;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length === 0) return 0;
  const cut = short.length >= 2 && long.startsWith(short) ? CUT : 0;
  // Every character that one has more is a difference.
  if (short.length / long.length < least) return cut;
  return Math.max(cut, 1 - distance(one, other) / long.length);
}

/** How near a key cut short is to the whole one, at least. */
const CUT = 0.7;

/** The label without a last part in brackets: a unit or a gloss that someone added. Undefined where there is none. */
export function withoutGloss(text: string): string | undefined {
  const last = text.charCodeAt(text.length - 1);
  if (toHalfWidth(last) !== 41) return undefined;
  for (let at = text.length - 2; at > 0; at--) {
    if (toHalfWidth(text.charCodeAt(at)) === 40) return text.slice(0, at);
  }
  return undefined;
}

/** The key of a label without its number: 予以公开 for both （一）予以公开 and 予以公开. */
export function withoutNumber(text: string): string | undefined {
  let at = 0;
  while (at < text.length && isNumbering(text.charCodeAt(at))) at++;
  const mark = text.charCodeAt(at - 1);
  if (at === 0 || !MARKS_AFTER_NUMBER.includes(mark)) return undefined;
  return labelKey(text.slice(at));
}

const NUMBERING = '（(一二三四五六七八九十0123456789）)、.．';
const MARKS_AFTER_NUMBER = [...'）)、.．'].map((mark) => mark.charCodeAt(0));

function isNumbering(unit: number): boolean {
  return NUMBERING.includes(String.fromCharCode(unit));
}

function isPunctuation(unit: number): boolean {
  return (
    (unit >= 0xa1 && unit <= 0xbf) ||
    unit === 0xd7 ||
    unit === 0xf7 ||
    (unit >= 0x2010 && unit <= 0x205e) ||
    (unit >= 0x3001 && unit <= 0x303f && unit !== 0x3005 && unit !== 0x3007) ||
    unit === 0x30fb ||
    (unit >= 0xfe10 && unit <= 0xfe6b) ||
    (unit >= 0xff00 && unit <= 0xff65)
  );
}

function foldings(): ReadonlyMap<number, string> {
  const folded = new Map<number, string>();
  for (let at = 0; at < TRADITIONAL.length; at++) folded.set(TRADITIONAL.charCodeAt(at), SIMPLIFIED[at] ?? '');
  for (const [first, digits] of ENCLOSED) {
    for (let at = 0; at < digits.length; at++) folded.set(first + at, digits[at] ?? '');
  }
  for (let unit = 0xff01; unit <= 0xff5e; unit++)
    folded.set(unit, ASCII[unit - 0xfee0] ?? String.fromCharCode(unit - 0xfee0));
  return folded;
}
