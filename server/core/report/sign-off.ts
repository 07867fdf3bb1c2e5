import { trim } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import { type DateMention, datesIn } from './dates.ts';
import type { Report } from './report.ts';

/** The end of a report: the organ and the date, in lines of their own. */
export interface SignOff {
  /** From its first line to the end of the text. */
  readonly span: Span;
  readonly date: DateMention;
  /** The organ, where it stands beside the date or on the line above it. */
  readonly organ?: string;
}

/** The date is looked for in so many of the last lines: a seal, an enclosure or the editor may stand below it. */
const LAST_LINES = 4;

/** No organ's name is longer, and no line of a sign-off, organ and date together. */
const MAX_NAME = 40;
const MAX_LINE = 60;

/** Date with points, strokes or dashes: 2021-01-27. */
const SHORT_DATE = /(20[0-9]{2})([.\-/])([0-9]{1,2})\2([0-9]{1,2})$/du;

/** A seal beside the organ: 云岭县档案局（公章）; its closing bracket is taken off before. */
const SEAL = /[（(](?:公章|盖章|印章|章)$/u;

/** What may stand around a date or a name, what a name ends in, and what makes a line a sentence. */
const WRAPPING = '（）()【】[]*_#> \t\u3000';
const NAME_END = /[局会府室厅委院部处办校站所心队署社馆司行镇乡区]$/u;
const SENTENCE = /[，。；：！？、,;:!?]/u;

/** The sign-off of a report; undefined where it has none, or none with a date. */
export function readSignOff(report: Report): SignOff | undefined {
  const { text, paragraphs, sections } = report;
  const from = sections.at(-1)?.heading.line.end ?? 0;
  const last = paragraphs.slice(-LAST_LINES);
  for (let at = last.length - 1; at >= 0; at--) {
    const line = last[at];
    if (line === undefined || line.start < from) return undefined;
    const date = dateAtEnd(text, line);
    if (date === undefined) continue;
    const beside = wordsIn(text, { start: line.start, end: date.span.start });
    if (beside !== undefined && !isOrgan(beside)) continue;
    const above = last[at - 1] ?? paragraphs[paragraphs.length - LAST_LINES - 1];
    const name = above && above.start >= from ? wordsIn(text, above) : undefined;
    const organ = beside ?? (isOrgan(name) ? name : undefined);
    const start = beside === undefined && isOrgan(name) && above ? above.start : line.start;
    return { span: { start, end: text.length }, date, organ };
  }
  return undefined;
}

/** The date with which a line ends, brackets and Markdown's marks apart. */
function dateAtEnd(text: string, line: Span): DateMention | undefined {
  if (line.end - line.start > MAX_LINE) return undefined;
  const { start, end } = unwrapped(text, line);
  for (const date of datesIn(text, { start, end })) if (date.month && date.span.end === end) return date;
  const match = SHORT_DATE.exec(text.slice(start, end));
  if (match === null) return undefined;
  return {
    span: { start: start + match.index, end },
    year: Number(match[1]),
    month: Number(match[3]),
    day: Number(match[4]),
  };
}

/** The words of a line, or of a part of one, without white space and seal; undefined where there are none. */
function wordsIn(text: string, line: Span): string | undefined {
  const { start, end } = unwrapped(text, line);
  const words = text.slice(start, end).replace(SEAL, '').replaceAll(/\s/gu, '');
  return words === '' ? undefined : words;
}

/** An organ's name is short and ends in a word for what it is; 无 and the last words of a section do not. */
function isOrgan(words: string | undefined): words is string {
  return words !== undefined && words.length <= MAX_NAME && NAME_END.test(words) && !SENTENCE.test(words);
}

function unwrapped(text: string, line: Span): Span {
  let { start, end } = trim(text, line.start, line.end);
  while (start < end && WRAPPING.includes(text[start] ?? '')) start++;
  while (end > start && WRAPPING.includes(text[end - 1] ?? '')) end--;
  return { start, end };
}
