import { trim } from '../text/characters.ts';
import { withoutGloss } from '../text/labels.ts';
import type { LineIndex } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import type { Title } from './report.ts';
import { readYear } from './year.ts';

/** How every title ends, behind the organ and the year, as is the custom. */
export const OFFICIAL_TITLE = '政府信息公开工作年度报告';

/** No title of a report is longer. */
const MAX_TITLE = 80;

const ENDINGS = ['报告', '年报', '年度报'];
const SENTENCE = ['。', '，', '；'];
const YEAR = /[（(]?[12２二][0-9０-９〇○零一二三四五六七八九]{3}年?度?/u;

/** What the name of an organ ends with. */
const ORGAN_ENDINGS = '局会府室厅委院部处办校站所心馆队署社司行村镇乡区';

/**
 * The title: the first line before `end` that names an annual report on information disclosure and is no sentence.
 * `paragraphs` are the lines outside tables. An organ may stand on the line above it alone.
 */
export function readTitle(
  text: string,
  lines: LineIndex,
  paragraphs: readonly number[],
  end: number,
): Title | undefined {
  for (const [at, line] of paragraphs.entries()) {
    const span = withoutMarks(text, lines.lineSpan(line));
    if (span.start >= end) return undefined;
    if (!isTitle(text, span)) continue;
    const words = compact(text.slice(span.start, span.end));
    // Where the line names no organ, the title may have begun on the line above.
    const above = organOf(words) === undefined ? lineAbove(text, lines, paragraphs[at - 1]) : undefined;
    const whole = above ? compact(text.slice(above.start, above.end)) + words : words;
    const organ = organOf(whole);
    const year = readYear(whole);
    return { span, above, organ, year };
  }
  return undefined;
}

function withoutMarks(text: string, line: Span): Span {
  let { start, end } = trim(text, line.start, line.end);
  while (start < end && '#*_= '.includes(text[start] ?? '')) start++;
  while (end > start && '#*_= '.includes(text[end - 1] ?? '')) end--;
  return trim(text, start, end);
}

function isTitle(text: string, { start, end }: Span): boolean {
  if (end - start < 6 || end - start > MAX_TITLE) return false;
  const words = compact(text.slice(start, end));
  if (!words.includes('信息公开') || SENTENCE.some((mark) => words.includes(mark))) return false;
  return ENDINGS.some((ending) => words.endsWith(ending) || withoutGloss(words)?.endsWith(ending));
}

/** The words without any white space. */
function compact(text: string): string {
  return text.replaceAll(/\s/gu, '');
}

/** What the title says before the year, or between the year and 政府信息公开, or, without a year, before that. */
function organOf(words: string): string | undefined {
  const year = YEAR.exec(words);
  const subject =
    ['政府信息公开', '信息公开'].map((name) => words.indexOf(name)).find((place) => place >= 0) ?? words.length;
  const before = words.slice(0, Math.min(year?.index ?? subject, subject));
  const organ = before === '' && year ? words.slice(year[0].length, subject) : before;
  const name = organ.endsWith('关于') ? organ.slice(0, -2) : organ;
  return name.length >= 2 ? name : undefined;
}

/** The line above a title, if it holds an organ's name or the beginning of the title. */
function lineAbove(text: string, lines: LineIndex, line: number | undefined): Span | undefined {
  if (line === undefined) return undefined;
  const span = withoutMarks(text, lines.lineSpan(line));
  const words = compact(text.slice(span.start, span.end));
  if (words.length < 4 || words.length > 40 || SENTENCE.some((mark) => words.includes(mark))) return undefined;
  return ORGAN_ENDINGS.includes(words.at(-1) ?? '') || YEAR.test(words) ? span : undefined;
}
