import { mostFrequent } from '../most-frequent.ts';
import { toHalfWidth } from '../text/characters.ts';

const CHINESE = '〇一二三四五六七八九';

/** The first year of this century in a text, in digits of any width or in Chinese: 2020年, ２０２０, 二〇二〇年. */
export function readYear(text: string): number | undefined {
  for (const { year } of yearsOf(text)) return year;
  return undefined;
}

/**
 * The report year where the title does not say it: that of the period it covers, else the one named most often.
 * Never the date of the signature, which is the last thing in a report: `text` is what stands before that.
 */
export function yearOfText(text: string): number | undefined {
  const years: number[] = [];
  for (const { year, end } of yearsOf(text)) {
    if (beginsPeriod(text, end)) return year;
    years.push(year);
  }
  return mostFrequent(years);
}

/** Whether 年1月1日 and then 至 follow: the first day of the period a report covers. */
function beginsPeriod(text: string, end: number): boolean {
  const after = text.slice(end, end + 24).replaceAll(/\s/gu, '');
  return (
    after.startsWith('年1月1日') &&
    (after.includes('至') || after.includes('到') || after.includes('—') || after.includes('-'))
  );
}

/** Every 年 with four digits before it. `end` is the offset of the 年. */
function* yearsOf(text: string): Generator<{ readonly year: number; readonly end: number }> {
  for (let at = text.indexOf('年'); at >= 0; at = text.indexOf('年', at + 1)) {
    let digits = '';
    for (let before = at - 1; before >= 0 && digits.length < 4; before--) {
      const unit = toHalfWidth(text.charCodeAt(before));
      const digit = digitOf(unit);
      if (digit === undefined) {
        if (unit === 32 && digits === '') continue;
        break;
      }
      digits = digit + digits;
    }
    const year = Number(digits);
    if (digits.length === 4 && year >= 2000 && year <= 2099) yield { year, end: at };
  }
}

function digitOf(unit: number): string | undefined {
  if (unit >= 48 && unit <= 57) return String.fromCharCode(unit);
  const character = String.fromCharCode(unit);
  if (character === '○' || character === '零' || character === 'Ｏ') return '0';
  const value = CHINESE.indexOf(character);
  return value >= 0 ? String(value) : undefined;
}
