import { toHalfWidth } from '../text/characters.ts';

const CHINESE = '〇一二三四五六七八九';
const ZEROS = '〇零○Ｏ';
const TEN = '十';

/** A year in the digits in which another is written: 2024, ２０２４ or 二〇二四. */
export function yearLike(written: string, year: number): string {
  const zero = [...written].find((character) => ZEROS.includes(character)) ?? CHINESE.charAt(0);
  return [...String(year)]
    .map((digit, at) => {
      const like = written[at] ?? '';
      if (!isChinese(like)) return inWidth(like, digit);
      return digit === '0' ? zero : CHINESE.charAt(Number(digit));
    })
    .join('');
}

/** The number of a month or a day, up to 31, in the digits in which another is written: 12, １２, 十二, or 01 like 02. */
export function dayLike(written: string, day: number): string {
  const [like = ''] = written;
  if (!isChinese(like)) {
    const padded = toHalfWidth(like.charCodeAt(0)) === 48 ? String(day).padStart(2, '0') : String(day);
    return [...padded].map((digit) => inWidth(like, digit)).join('');
  }
  const tens = Math.floor(day / 10);
  const ones = day % 10;
  return (tens > 1 ? CHINESE.charAt(tens) : '') + (tens > 0 ? TEN : '') + (ones > 0 ? CHINESE.charAt(ones) : '');
}

function isChinese(character: string): boolean {
  return character !== '' && (CHINESE + ZEROS + TEN).includes(character);
}

/** An ASCII digit, or its full-width form where `like` is full-width. */
function inWidth(like: string, digit: string): string {
  const unit = like.charCodeAt(0);
  const shift = unit - toHalfWidth(unit);
  return shift > 0 ? String.fromCharCode(digit.charCodeAt(0) + shift) : digit;
}
