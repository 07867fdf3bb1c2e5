import { type Message, message, type Text, whole } from '../messages/message.ts';
import { OFFICIAL_TITLE, readTitle } from '../report/title.ts';
import { isYear } from '../settings.ts';
import { EDITIONS, editionOfYear } from '../templates/editions.ts';
import type { Template } from '../templates/template.ts';
import { toHalfWidth } from '../text/characters.ts';
import { LineIndex } from '../text/lines.ts';

/** What is to be said of the words that somebody typed for a new report: what comes of them, or why they do not do. */
export type Judgement<Value> =
  | { readonly kind: 'good'; readonly value: Value; readonly words: Message }
  | { readonly kind: 'bad'; readonly words: Message };

const NO_YEAR: Text = {
  zh: '请输入四位数字的报告年度，例如2024',
  en: 'Enter the report year in four digits, such as 2024',
};
const TOO_EARLY: Text = {
  zh: '{first}年以前的年度报告没有统一格式，请输入{first}或者以后的年度',
  en: 'Before {first} there was no official form; enter {first} or a later year',
};
const EDITION: Text = {
  zh: '{year}年度报告使用{edition}年版格式（{notice}）',
  en: 'A report on {year} follows the {edition} edition of the form ({notice})',
};
const TAKEN: Text = { zh: '“{organ}”将写入报告标题', en: '{organ} goes into the title of the report' };
const LATER: Text = { zh: '可以留空，以后在标题中填写', en: 'May be left blank, to be filled in later in the title' };
const NO_ORGAN: Text = {
  zh: '请只写机关全称，例如“云岭县档案局”：不写年份，不带逗号、句号等标点，不超过40字',
  en: 'Enter the full name of the organ alone, such as 云岭县档案局: no year, no commas or full stops, at most 40 characters',
};

/** Longer ones would make a title that is none. */
const MOST_CHARACTERS = 40;

/** The report year that somebody typed, in digits of any width, and which edition of the form it decides. */
export function judgeYear(typed: string): Judgement<{ readonly year: number; readonly template: Template }> {
  const digits = [...typed.trim()].map((digit) => String.fromCharCode(toHalfWidth(digit.charCodeAt(0)))).join('');
  const year = /^[0-9]{4}$/.test(digits) ? Number(digits) : undefined;
  if (!isYear(year)) return { kind: 'bad', words: message(NO_YEAR) };
  const template = editionOfYear(year);
  if (template === undefined)
    return { kind: 'bad', words: message(TOO_EARLY, { first: EDITIONS[0].years.from ?? year }) };
  const { edition, notice } = template;
  const words = message(EDITION, { year, edition: whole(edition), notice: whole(notice.number) });
  return { kind: 'good', value: { year, template }, words };
}

/** The name of the organ that somebody typed: one that a title is understood with, or none yet. */
export function judgeOrgan(typed: string): Judgement<string> {
  const organ = typed.replaceAll(/\s/gu, '');
  if (organ === '') return { kind: 'good', value: organ, words: message(LATER) };
  const title = `${organ}${EDITIONS[0].years.from}年${OFFICIAL_TITLE}`;
  const read = readTitle(title, LineIndex.of(title), [0], title.length + 1);
  return organ.length <= MOST_CHARACTERS && read?.organ === organ
    ? { kind: 'good', value: organ, words: message(TAKEN, { organ: whole(organ) }) }
    : { kind: 'bad', words: message(NO_ORGAN) };
}
