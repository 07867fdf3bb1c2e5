import type { Span } from '../text/span.ts';
import { type DateMention, datesIn } from './dates.ts';

/** A sentence that says of which year it speaks. */
export interface StatedYear {
  readonly year: number;
  /** The year and its 年. */
  readonly span: Span;
  /**
   * `report`: it says what the report is about, as in 现将2020年政府信息公开工作情况报告如下. The others begin with the year:
   * `figures` state what happened in it, in a paragraph that names no other year; a `comparison` sets it beside
   * another; a `plan` speaks of what is to come; of the rest, a `sentence`, nothing more is known.
   */
  readonly kind: 'report' | 'figures' | 'comparison' | 'plan' | 'sentence';
}

/** A sentence ends here. */
const SENTENCE_ENDS: ReadonlySet<number> = new Set([...'。；！？：:'].map((end) => end.charCodeAt(0)));

/** What a report says of itself: these words, the year, and then what it is. */
const ANNOUNCED = ['现公布', '现将', '现予公布', '现发布'];
const REPORT = /报告|情况|年报/u;
/** How far behind the year that stands at most, in UTF-16 units. */
const MAX_NAME = 34;

/** What may stand before the first word of a sentence: （一） 一、 1. 一是 */
const NUMBERING = /^[（(]?[一二三四五六七八九十0-9]{0,3}[）)]?[、.．是]?$/u;

/** Words of a comparison, or of what reaches over years. */
const COMPARISON = [
  '同比',
  '相比',
  '比上',
  '比去',
  '较上',
  '较去',
  '较20',
  '与20',
  '去年',
  '上年',
  '上一年',
  '本年',
  '今年',
  '以来',
  '增长',
  '下降',
  '结转',
  '往年',
  '历年',
  '近年',
  '连续',
];

/** Words of a plan. */
const PLAN = ['将', '计划', '下一步', '拟', '明年', '今后', '力争', '继续', '打算', '持续', '进一步'];

/** What is no year a report is about: 2019年以来, 2020年初, 2020年第6期, 2019—2021年. */
const OTHER_SENSE = /^[ \u3000]{0,3}(?:度?(?:以来|起|至|前|后|之|第|初|底|末|上半|下半|一季|[-－—–~～])|[0-9０-９])/u;
const IN_RANGE = /[-－—–~～至到自从〔［【[（(][ \u3000]{0,3}$/u;

/** Something that happened, in numbers or not at all. */
const FIGURES =
  /[0-9０-９][ \u3000]{0,3}(?:件|条|宗|起|项|次|份|篇|部|期)|(?:未|没有)(?:收到|受理|发生|产生|收取|新收|制发)/u;

/** The years that the sentences of a paragraph speak of. Dates, document numbers and the titles of documents are none. */
export function statedYears(text: string, paragraph: Span): StatedYear[] {
  const stated: StatedYear[] = [];
  const all = new Set<number>();
  for (const sentence of sentences(text, paragraph)) {
    const dates = datesIn(text, sentence);
    for (const { year } of dates) all.add(year);
    const plain = dates.filter((date) => isPlain(text, date));
    const [first] = plain;
    if (first === undefined) continue;
    const announced = announcedYear(text, sentence, plain);
    if (announced) stated.push({ year: announced.year, span: announced.span, kind: 'report' });
    else if (NUMBERING.test(text.slice(sentence.start, first.span.start).trim()))
      stated.push({ year: first.year, span: first.span, kind: kindOf(text, sentence) });
  }
  if (stated.length === 0) return stated;
  const alone = all.size === 1 && !hasAny(text, paragraph, COMPARISON);
  return alone ? stated : stated.map((one) => (one.kind === 'figures' ? { ...one, kind: 'sentence' } : one));
}

function kindOf(text: string, sentence: Span): StatedYear['kind'] {
  if (hasAny(text, sentence, COMPARISON)) return 'comparison';
  if (hasAny(text, sentence, PLAN)) return 'plan';
  return FIGURES.test(text.slice(sentence.start, sentence.end)) ? 'figures' : 'sentence';
}

/** The year behind 现将 and before 报告, or the like. */
function announcedYear(text: string, { start, end }: Span, years: readonly DateMention[]) {
  const sentence = text.slice(start, end);
  const places = ANNOUNCED.map((word) => sentence.indexOf(word)).filter((place) => place >= 0);
  if (places.length === 0) return undefined;
  const from = start + Math.min(...places);
  return years.find(
    ({ span }) => span.start > from && REPORT.test(text.slice(span.end, Math.min(end, span.end + MAX_NAME))),
  );
}

/** Whether a year stands by itself: it is no part of a date, a range, or what the law is called. */
function isPlain(text: string, { span, month }: DateMention): boolean {
  return (
    month === undefined &&
    !OTHER_SENSE.test(text.slice(span.end, span.end + 8)) &&
    !IN_RANGE.test(text.slice(Math.max(0, span.start - 4), span.start))
  );
}

function* sentences(text: string, { start, end }: Span): Generator<Span> {
  let from = start;
  for (let at = start; at < end; at++) {
    if (!SENTENCE_ENDS.has(text.charCodeAt(at))) continue;
    yield { start: from, end: at };
    from = at + 1;
  }
  if (from < end) yield { start: from, end };
}

function hasAny(text: string, { start, end }: Span, words: readonly string[]): boolean {
  const part = text.slice(start, end);
  return words.some((word) => part.includes(word));
}
