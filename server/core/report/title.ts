import { trim } from '../text/characters.ts';
import type { LineIndex } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import type { Title } from './report.ts';
import { readYear } from './year.ts';

/** No title of a report is longer. */
const MAX_TITLE = 80;

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
    const year = readYear(words);
    const organ = organOf(words) ?? organAbove(text, lines, paragraphs[at - 1]);
    return { span, ...(organ ? { organ } : {}), ...(year === undefined ? {} : { year }) };
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
  if (!words.includes('信息公开') || words.includes('。') || words.includes('，') || words.includes('；')) return false;
  return words.endsWith('报告') || words.endsWith('年报') || words.endsWith('年度报') || words.endsWith('（年度报告）');
}

/** The words without any white space. */
function compact(text: string): string {
  return text.replaceAll(/\s/gu, '');
}

/** What the title says before the year, or, where it names none, before 政府信息公开. */
function organOf(words: string): string | undefined {
  const ends = [yearPlace(words), words.indexOf('政府信息公开'), words.indexOf('信息公开')].filter(
    (place) => place >= 0,
  );
  const organ = words.slice(0, Math.min(...ends)).replace(/[关于]{2}$/u, '');
  return organ.length >= 2 ? organ : undefined;
}

function yearPlace(words: string): number {
  return words.search(/[（(]?[12２二][0-9０-９〇○零一二三四五六七八九]{3}年?度?/u);
}

/** An organ's name alone on the line above. */
function organAbove(text: string, lines: LineIndex, line: number | undefined): string | undefined {
  if (line === undefined) return undefined;
  const { start, end } = withoutMarks(text, lines.lineSpan(line));
  const name = compact(text.slice(start, end));
  const last = name.at(-1) ?? '';
  return name.length >= 4 && name.length <= 40 && '局会府室厅委院部处办校站所中心队署社村镇乡区'.includes(last)
    ? name
    : undefined;
}
