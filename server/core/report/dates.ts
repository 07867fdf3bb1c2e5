import { isSpace, toHalfWidth } from '../text/characters.ts';
import type { Span } from '../text/span.ts';

/** A year a text names, with month and day where they stand behind it. */
export interface DateMention {
  /** From the first digit to the last 年, 月 or 日 that belongs to it. */
  readonly span: Span;
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/** Month and day without a year, as the end of a period is often written. */
export interface MonthDay {
  readonly month: number;
  readonly day: number;
  /** The offset behind 日. */
  readonly end: number;
}

/** No year, month or day is written with more units than this, spaces between digits and sign included. */
const MAX_SPACES = 3;

/**
 * Every year of this century in `text` from `start` to `end`, in digits of any width or in Chinese numerals, with the
 * rest of its date: 2021年1月27日, ２０２１ 年, 二〇二一年一月二十七日. In the order of the text.
 */
export function datesIn(text: string, { start, end }: Span): DateMention[] {
  const dates: DateMention[] = [];
  const part = text.slice(start, end);
  for (let at = part.indexOf('年'); at >= 0; at = part.indexOf('年', at + 1)) {
    const sign = start + at;
    const first = yearStart(text, start, sign);
    if (first === undefined) continue;
    const year = Number(digitsOf(text, first, first + 4));
    if (year < 2000 || year > 2099) continue;
    const month = numberBefore(text, sign + 1, end, '月', 12);
    const day = month && numberBefore(text, month.end, end, '日号', 31);
    const span = { start: first, end: day?.end ?? month?.end ?? sign + 1 };
    dates.push({ span, year, month: month?.value, day: day?.value });
  }
  return dates;
}

/** The month and day that stand at `at`, white space before them apart: 12月31日. */
export function monthDayAt(text: string, at: number, end: number): MonthDay | undefined {
  const month = numberBefore(text, at, end, '月', 12);
  const day = month && numberBefore(text, month.end, end, '日号', 31);
  return month && day && { month: month.value, day: day.value, end: day.end };
}

/** The numerals of a date or a period, of the year, the month and the day, in the order of the text. */
export function numeralsIn(text: string, { start, end }: Span): Span[] {
  const numerals: Span[] = [];
  for (let at = start; at < end; at++) {
    const first = at;
    while (at < end && isNumeral(text, at)) at++;
    if (at > first) numerals.push({ start: first, end: at });
  }
  return numerals;
}

/** The first of the four digits before 年; undefined where not just four stand there. */
function yearStart(text: string, from: number, sign: number): number | undefined {
  let last = sign;
  while (last > from && sign - last < MAX_SPACES && isSpace(text.charCodeAt(last - 1))) last--;
  const first = last - 4;
  if (first < from || digitsOf(text, first, last).length < 4) return undefined;
  return first > from && digitAt(text, first - 1) !== undefined ? undefined : first;
}

/** A number up to `most`, and one of `signs` behind it, with white space around it at most. */
function numberBefore(
  text: string,
  from: number,
  end: number,
  signs: string,
  most: number,
): { readonly value: number; readonly end: number } | undefined {
  const first = afterSpaces(text, from, end);
  let last = first;
  while (last < end && last - first < 3 && isNumeral(text, last)) last++;
  const sign = afterSpaces(text, last, end);
  if (last === first || sign >= end || !signs.includes(text[sign] ?? '')) return undefined;
  const value = numberOf(text.slice(first, last));
  return value >= 1 && value <= most ? { value, end: sign + 1 } : undefined;
}

function afterSpaces(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && at - from < MAX_SPACES && isSpace(text.charCodeAt(at))) at++;
  return at;
}

function isNumeral(text: string, at: number): boolean {
  return text[at] === '十' || digitAt(text, at) !== undefined;
}

/** Reads 27, ２７, 二十七 and 十. */
function numberOf(numeral: string): number {
  const ten = numeral.indexOf('十');
  if (ten < 0) return Number(digitsOf(numeral, 0, numeral.length));
  const tens = ten === 0 ? 1 : Number(digitsOf(numeral, 0, ten));
  return tens * 10 + Number(digitsOf(numeral, ten + 1, numeral.length));
}

/** The digits of a stretch of text; shorter than it where something else stands there. */
function digitsOf(text: string, start: number, end: number): string {
  let digits = '';
  for (let at = start; at < end; at++) digits += digitAt(text, at) ?? '';
  return digits;
}

/** Zero has several shapes in Chinese, some of them not numerals at all. */
const ZEROS = '〇零○Ｏ';
const CHINESE = '一二三四五六七八九';

function digitAt(text: string, at: number): number | undefined {
  const unit = toHalfWidth(text.charCodeAt(at));
  if (unit >= 48 && unit <= 57) return unit - 48;
  const character = text[at] ?? '';
  if (character === '') return undefined;
  if (ZEROS.includes(character)) return 0;
  const place = CHINESE.indexOf(character);
  return place < 0 ? undefined : place + 1;
}
