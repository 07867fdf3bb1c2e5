import { isSpace, toHalfWidth } from './characters.ts';

/** What the text of a value cell says. */
export type Amount =
  /** Nothing, or one of the marks that people write for nothing: `/` `-` `—`. */
  | { readonly kind: 'blank' }
  /** A number; `plain` when it is written as the form wants it: ASCII digits, a minus and a decimal point at most. */
  | { readonly kind: 'number'; readonly value: number; readonly plain: boolean }
  /** Something that is no number, or one too long to be added exactly. */
  | { readonly kind: 'text' };

const BLANK: Amount = { kind: 'blank' };
const TEXT: Amount = { kind: 'text' };
/** The digits of a report repeat: nearly every cell is one of these. */
const SMALL: readonly Amount[] = Array.from({ length: 10 }, (_, value) => ({ kind: 'number', value, plain: true }));

/** The longest number whose sums over a whole table are exact in double precision. */
const MAX_DIGITS = 14;

/** Written for nothing. */
const NOTHING = '/／-－—–―─~～_';
const MINUS = '-－−﹣—–';
const UNITS = ['亿元', '万元', '万', '元', '件', '条', '项', '个', '份', '宗', '起', '部', '次'];

/**
 * Reads the text of a value cell. Accepts full-width digits, thousands separators, spaces between digits, a sign, a
 * unit behind the number and a remark in brackets behind that: 22（其中修订16件）. The value of `1.5万元` is 1.5.
 */
export function readAmount(text: string): Amount {
  if (text.length === 0) return BLANK;
  const count = plainCount(text);
  if (count !== undefined) return SMALL[count] ?? { kind: 'number', value: count, plain: true };
  // No number and no mark for nothing begins with an ideograph, as nearly all labels do.
  const begins = text.charCodeAt(0);
  if (begins >= 0x4e00 && begins <= 0x9fff) return TEXT;
  if (isNothing(text)) return BLANK;

  let at = 0;
  let plain = true;
  let digits = '';
  let fraction: string | undefined;
  /** How many digits stand behind the last thousands separator; it must be three. */
  let group: number | undefined;
  const first = text[0] ?? '';
  const negative = MINUS.includes(first);
  if (negative || first === '+' || first === '＋') {
    at = 1;
    while (isSpace(text.charCodeAt(at))) at++;
    plain = at === 1 && (first === '-' || first === '+');
  }
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const half = toHalfWidth(unit);
    if (half >= 48 && half <= 57) {
      if (fraction !== undefined) fraction += String.fromCharCode(half);
      else {
        digits += String.fromCharCode(half);
        if (group !== undefined) group++;
      }
      if (digits.length + (fraction?.length ?? 0) > MAX_DIGITS) return TEXT;
      if (half !== unit) plain = false;
    } else if (half === 46 && fraction === undefined && digits !== '') {
      fraction = '';
      if ((group ?? 3) !== 3) return TEXT;
      if (half !== unit) plain = false;
    } else if (half === 44 && fraction === undefined && digits !== '' && (group ?? 3) === 3) {
      group = 0;
      plain = false;
    } else if (digits !== '' && isSpace(unit)) {
      plain = false;
    } else break;
  }
  if (digits === '' || fraction === '' || (group ?? 3) !== 3) return TEXT;
  if (at < text.length) {
    if (!isUnitOrRemark(text.slice(at))) return TEXT;
    plain = false;
  }
  const value = Number(fraction === undefined ? digits : `${digits}.${fraction}`);
  return { kind: 'number', value: negative && value !== 0 ? -value : value, plain };
}

/** The number written in a text of ASCII digits alone, as nearly all are. */
function plainCount(text: string): number | undefined {
  if (text.length > MAX_DIGITS) return undefined;
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return undefined;
    count = count * 10 + digit;
  }
  return count;
}

function isNothing(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    if (!NOTHING.includes(text[at] ?? '') && !isSpace(text.charCodeAt(at))) return false;
  }
  return true;
}

function isUnitOrRemark(rest: string): boolean {
  const unit = UNITS.find((candidate) => rest.startsWith(candidate)) ?? '';
  const remark = rest.slice(unit.length).trim();
  return (
    remark === '' ||
    ((remark.startsWith('（') || remark.startsWith('(')) && (remark.endsWith('）') || remark.endsWith(')')))
  );
}
